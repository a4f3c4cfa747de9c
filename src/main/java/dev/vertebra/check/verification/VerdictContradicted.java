package dev.vertebra.check.verification;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.CriterionOutcome;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RunAssessment;
import dev.vertebra.model.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * A verdict that a run restates is the one that its figures and the protocol's criteria give.
 *
 * <p>Source: ISO 13485 7.3.6 (records of results and conclusions), 4.2.5.
 */
public final class VerdictContradicted implements Rule {
  private static final Code CODE = Code.error("VT303", "verdict-contradicted");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("validation-run").stream()
        .filter(run -> !run.text("verdict").isEmpty())
        .toList();
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    List<Diagnostic> found = new ArrayList<>();
    for (EvidenceRecord run : population(inspection)) {
      String stated = run.text("verdict");
      inspection
          .graph()
          .run(run.id())
          .filter(a -> !stated.isEmpty() && !stated.equals(a.verdict().label()))
          .ifPresent(a -> found.add(report(run, stated, a, inspection)));
    }
    return found;
  }

  private Diagnostic report(
      EvidenceRecord run, String stated, RunAssessment assessment, Inspection inspection) {
    String id = run.id().value();
    String computed = assessment.verdict().label();
    Diagnostic found =
        finding(
                run,
                run.spanOf("verdict"),
                name(run) + " says " + name(stated) + ", its figures say " + name(computed))
            .labelled(reason(assessment))
            .restingOn(Fact.verdictOf(id))
            .restingOn(Fact.resultOf(id))
            .restingOn(Fact.linksFrom(id, "follows"));
    for (EvidenceRecord protocol : inspection.linked(run, "follows")) {
      found =
          found
              .see(protocol.idSpan(), "the protocol whose criteria count")
              .restingOn(Fact.field(protocol.id().value(), "criteria"));
    }
    for (CriterionOutcome outcome : assessment.outcomes()) {
      if (outcome.verdict() != Verdict.MET) {
        found = found.see(outcome.limitSpan(), "the criterion on " + Figures.what(outcome));
      }
    }
    return assessment.verdict() == Verdict.UNDETERMINED
        ? found.helped("leave `verdict:` out until every criterion has a figure")
        : found.helped("write `verdict: " + computed + "`, or leave it out: it is computed");
  }

  private static String reason(RunAssessment assessment) {
    long met = assessment.outcomes().stream().filter(o -> o.verdict() == Verdict.MET).count();
    return met + " of " + assessment.outcomes().size() + " criteria met";
  }
}
