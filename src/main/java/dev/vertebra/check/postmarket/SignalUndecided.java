package dev.vertebra.check.postmarket;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.model.EvidenceRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A signal has a decision on reportability with its reasons, and names the risk that it bears on.
 * An error when a complaint, incident or drift is closed without; a warning while it is open, and
 * for feedback and service.
 *
 * <p>Source: ISO 13485 8.2.2 and 8.2.3, 21 CFR 820.35(a) and part 803, ISO 14971 10.3. A signal
 * without a risk link is an example of official action in CP 7382.850.
 */
public final class SignalUndecided implements Rule {
  private static final Code CODE = Code.error("VT351", "signal-undecided");
  private static final List<String> GRAVE = List.of("complaint", "incident", "drift");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("signal");
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    List<Diagnostic> found = new ArrayList<>();
    for (EvidenceRecord signal : population(inspection)) {
      boolean stopsRelease =
          inspection.state(signal).equals("closed") && GRAVE.contains(signal.text("signal-type"));
      Severity severity = stopsRelease ? Severity.ERROR : Severity.WARNING;
      Stream.of(withoutDecision(signal, inspection), withoutRisk(signal, inspection))
          .flatMap(Optional::stream)
          .forEach(finding -> found.add(finding.at(severity)));
    }
    return found;
  }

  private Optional<Diagnostic> withoutDecision(EvidenceRecord signal, Inspection inspection) {
    boolean decidedElsewhere = !inspection.sources(signal, "decides-on").isEmpty();
    String answer = signal.text("reportable");
    boolean answered = answer.equals("yes") || answer.equals("no");
    boolean reasoned = !signal.text("reportability-rationale").isBlank();
    if (decidedElsewhere || (answered && reasoned)) {
      return Optional.empty();
    }
    return Optional.of(
        missing(
                signal,
                List.of("reportable", "reportability-rationale"),
                answered
                    ? name(signal) + " says whether it is reportable, but not why"
                    : "nobody has decided whether " + name(signal) + " is reportable")
            .targeting("reportable")
            .labelled(answered ? "no `reportability-rationale`" : "no decision on reportability")
            .helped("write `reportable: no` or `yes` and `reportability-rationale: …`")
            .restingOn(Fact.linksOf("decides-on"))
            .restingOn(Fact.recordsOf("regulatory-decision")));
  }

  private Optional<Diagnostic> withoutRisk(EvidenceRecord signal, Inspection inspection) {
    if (!inspection.links(signal, "concerns").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        finding(signal, name(signal) + " is tied to no risk")
            .targeting("concerns")
            .labelled("the risk file does not learn from this")
            .helped("name the risk that it bears on: `concerns: RISK-001`; add one if it is new")
            .restingOn(Fact.linksFrom(signal.id().value(), "concerns"))
            .restingOn(Fact.recordsOf("risk")));
  }
}
