package dev.vertebra.check.verification;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.RecordRule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.model.EvidenceRecord;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A reproduction of a run gave the same figures, or a later one did. An error when the release
 * accepts the run, else a warning; a warning, too, when a later reproduction agrees, or when
 * figures are said to lie within a tolerance that is not stated, or the run could not be run again.
 *
 * <p>Source: ISO 13485 7.3.6 and 7.5.6, FDA's guidance on software validation (results are
 * repeatable). An auditor could not reproduce the results of an AI device from what was on file.
 */
public final class ReproductionDiffers implements RecordRule {
  private static final Code CODE = Code.error("VT310", "reproduction-differs");
  private static final String NOT_RUN = "not-rerunnable";
  private static final List<String> AGREES = List.of("identical", "within-tolerance");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("reproduction").stream()
        .filter(reproduction -> !inspection.linked(reproduction, "reproduces").isEmpty())
        .toList();
  }

  @Override
  public Stream<Diagnostic> ask(EvidenceRecord reproduction, Inspection inspection) {
    String outcome = reproduction.text("outcome");
    boolean unstated =
        outcome.equals("within-tolerance") && reproduction.text("tolerance").isEmpty();
    return unstated
        ? Stream.of(unstated(reproduction))
        : inspection.linked(reproduction, "reproduces").stream()
            .filter(run -> outcome.equals("differs") || outcome.equals(NOT_RUN))
            .map(run -> report(reproduction, run, inspection));
  }

  /** Whether a reproduction of this run gave other figures, and no later one agrees. */
  static boolean isUnsettled(EvidenceRecord run, Inspection inspection) {
    return inspection.isAccepted(run.id())
        && inspection.sources(run, "reproduces").stream()
            .filter(reproduction -> reproduction.text("outcome").equals("differs"))
            .anyMatch(reproduction -> !agreesLater(reproduction, run, inspection));
  }

  private Diagnostic unstated(EvidenceRecord reproduction) {
    return missing(
            reproduction,
            List.of("tolerance"),
            name(reproduction) + " is within a tolerance that is not stated")
        .targeting("tolerance")
        .labelled("no `tolerance:`")
        .helped(
            "add `tolerance:` with the bound, set before the run, and how far figures lie apart")
        .at(Severity.WARNING);
  }

  private Diagnostic report(
      EvidenceRecord reproduction, EvidenceRecord run, Inspection inspection) {
    boolean ran = !reproduction.text("outcome").equals(NOT_RUN);
    Diagnostic found =
        finding(
                reproduction,
                inspection.placeOf(reproduction, "outcome"),
                name(reproduction)
                    + (ran ? " did not get the figures of " : " could not run ")
                    + name(run)
                    + " again")
            .labelled(ran ? "the result cannot be relied on" : "nobody else can get this result")
            .see(run.idSpan(), "the run")
            .helped(
                "find the cause; then run and reproduce again, or open an anomaly in " + name(run))
            .restingOn(Fact.linksFrom(reproduction.id().value(), "reproduces"));
    boolean grave =
        ran && inspection.isAccepted(run.id()) && !agreesLater(reproduction, run, inspection);
    return grave ? found.breaking(Fact.resultOf(run.id().value())) : found.at(Severity.WARNING);
  }

  private static boolean agreesLater(
      EvidenceRecord reproduction, EvidenceRecord run, Inspection inspection) {
    Optional<OffsetDateTime> when = reproduction.moment("executed");
    return inspection.sources(run, "reproduces").stream()
        .filter(other -> AGREES.contains(other.text("outcome")))
        .flatMap(other -> other.moment("executed").stream())
        .anyMatch(later -> when.filter(later::isAfter).isPresent());
  }
}
