package dev.vertebra.check.verification;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.CriterionOutcome;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * A run's figure meets the bound that its protocol set. A failure is an error unless somebody with
 * authority dealt with it on record, see {@link FailureStanding}; it never disappears.
 *
 * <p>Source: ISO 13485 7.3.6 and 7.3.7 (acceptance criteria, results and conclusions), 8.2.6, 21
 * CFR 820.10(c).
 */
public final class CriterionNotMet implements Rule {
  private static final Code CODE = Code.error("VT302", "criterion-not-met");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("validation-run").stream()
        .filter(run -> !inspection.outcomes(run).isEmpty())
        .toList();
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    List<Diagnostic> found = new ArrayList<>();
    for (EvidenceRecord run : population(inspection)) {
      inspection.graph().run(run.id()).stream()
          .flatMap(assessment -> assessment.outcomes().stream())
          .filter(outcome -> outcome.verdict() == Verdict.NOT_MET)
          .forEach(outcome -> found.add(report(run, outcome, inspection)));
    }
    return found;
  }

  private Diagnostic report(EvidenceRecord run, CriterionOutcome outcome, Inspection inspection) {
    String id = run.id().value();
    Diagnostic failed =
        finding(run, outcome.limitSpan(), message(run, outcome))
            .targeting(Figures.target(outcome))
            .labelled("measured " + Figures.measured(outcome))
            .breaking(Fact.verdictOf(id))
            .restingOn(Fact.field(outcome.protocol().value(), "criteria"))
            .restingOn(Fact.reviewed(outcome.protocol().value(), "criteria"));
    if (!isConfirmed(run, outcome)) {
      failed = failed.restingOn(Fact.resultOf(id));
    }
    if (outcome.source().isPresent()) {
      failed = failed.see(outcome.source().get().span(), "the figure as the program wrote it");
    }
    Diagnostic shown = failed.see(run.idSpan(), "the run");
    return FailureStanding.of(run, outcome, inspection)
        .map(standing -> standing.applyTo(shown))
        .orElseGet(
            () ->
                FailureStanding.open(shown, run, inspection)
                    .helped(
                        "correct the cause and run again, or release with a restriction: name this"
                            + " criterion under `limitations:` of the approved decision that"
                            + " accepts "
                            + name(run)));
  }

  /**
   * Whether the record restates the figure as the result file has it: then a change of the file's
   * bytes does not explain the failure.
   */
  private static boolean isConfirmed(EvidenceRecord run, CriterionOutcome outcome) {
    return run.structures("metrics").stream()
        .filter(m -> m.text("metric").equals(outcome.metric()))
        .filter(m -> Figures.group(m).equals(outcome.subgroup()))
        .flatMap(m -> m.decimal("value").stream())
        .anyMatch(v -> outcome.source().filter(s -> s.value().compareTo(v) == 0).isPresent());
  }

  private static String message(EvidenceRecord run, CriterionOutcome outcome) {
    String direction = outcome.bound().equals("at-least") ? "below" : "above";
    return name(run)
        + " measured "
        + Figures.what(outcome)
        + " "
        + Figures.value(outcome)
        + ", "
        + direction
        + " the "
        + outcome.limitText()
        + " that "
        + name(outcome.protocol().value())
        + " asks for";
  }
}
