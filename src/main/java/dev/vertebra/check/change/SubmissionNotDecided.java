package dev.vertebra.check.change;

import static dev.vertebra.check.Wording.name;
import static dev.vertebra.check.Wording.names;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.RecordRule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.EvidenceRecord;
import java.util.List;
import java.util.stream.Stream;

/**
 * A change that is said to need a submission, or to be covered by a predetermined change control
 * plan, has the approved regulatory decision that says so; one that is covered by a plan names the
 * part of it.
 *
 * <p>Source: 21 CFR 807.81(a)(3) and (b)(1)(ii), section 515C of the Act; a change that seems to
 * need a new submission and has none is an example of official action in CP 7382.850.
 */
public final class SubmissionNotDecided implements RecordRule {
  private static final Code CODE = Code.error("VT348", "submission-not-decided");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("change-request").stream()
        .filter(change -> !due(change).isEmpty())
        .toList();
  }

  /** Types of decision of which one is due; empty when the change needs none. */
  private static List<String> due(EvidenceRecord change) {
    return switch (change.text("submission-decision")) {
      case "new-510k" -> List.of("submission");
      case "pccp" -> List.of("pccp");
      default -> List.of();
    };
  }

  @Override
  public Stream<Diagnostic> ask(EvidenceRecord change, Inspection inspection) {
    return Stream.concat(withoutDecision(change, inspection), withoutPart(change));
  }

  private Stream<Diagnostic> withoutDecision(EvidenceRecord change, Inspection inspection) {
    List<String> due = due(change);
    boolean decided =
        inspection.sources(change, "decides-on").stream()
            .anyMatch(decision -> due.contains(decision.text("decision-type")));
    return decided
        ? Stream.of()
        : Stream.of(
            finding(
                    change,
                    change.spanOf("submission-decision"),
                    "no approved regulatory decision of type "
                        + names(due)
                        + " is on file for "
                        + name(change))
                .targeting("decision")
                .labelled("said to need one")
                .helped("write the regulatory-decision record: `decides-on: " + change.id() + "`")
                .restingOn(Fact.linksOf("decides-on"))
                .restingOn(Fact.recordsOf("regulatory-decision")));
  }

  private Stream<Diagnostic> withoutPart(EvidenceRecord change) {
    boolean named =
        !change.text("submission-decision").equals("pccp") || !change.text("pccp-part").isBlank();
    return named
        ? Stream.of()
        : Stream.of(
            missing(
                    change,
                    List.of("pccp-part"),
                    name(change)
                        + " does not name the part of the change control plan that covers it")
                .targeting("pccp-part")
                .labelled("no `pccp-part`")
                .helped(
                    "name the modification and its protocol as the authorised plan does:"
                        + " `pccp-part: …`"));
  }
}
