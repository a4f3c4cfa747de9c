package dev.vertebra.check.verification;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Suggestions;
import dev.vertebra.model.CriterionOutcome;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Metric;
import dev.vertebra.model.ResultFile;
import dev.vertebra.model.RunAssessment;
import dev.vertebra.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Every criterion of the protocol has a figure in the result of a run that follows it.
 *
 * <p>Source: ISO 13485 7.3.6 and 7.3.7: results are held against the acceptance criteria, all of
 * them.
 */
public final class CriterionWithoutFigure implements Rule {
  private static final Code CODE = Code.error("VT305", "criterion-without-figure");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    List<Diagnostic> found = new ArrayList<>();
    for (EvidenceRecord run : inspection.effective("validation-run")) {
      RunAssessment assessment = inspection.graph().run(run.id()).orElse(null);
      if (assessment == null || assessment.result().isEmpty()) {
        continue;
      }
      ResultFile result = assessment.result().get();
      assessment.outcomes().stream()
          .filter(outcome -> outcome.verdict() == Verdict.UNDETERMINED)
          .forEach(outcome -> found.add(report(run, outcome, result, inspection)));
    }
    return found;
  }

  private Diagnostic report(
      EvidenceRecord run, CriterionOutcome outcome, ResultFile result, Inspection inspection) {
    String id = run.id().value();
    Diagnostic missing =
        finding(
                run,
                outcome.limitSpan(),
                "the result of " + name(run) + " has no figure for " + Figures.what(outcome))
            .labelled("nothing to hold against this bound")
            .see(run.spanOf("result"), "the result of the run")
            .breaking(Fact.verdictOf(id))
            .restingOn(Fact.resultOf(id));
    for (String help : hints(outcome, result)) {
      missing = missing.helped(help);
    }
    return FailureStanding.of(run, outcome, inspection).applyTo(missing, run);
  }

  private static List<String> hints(CriterionOutcome outcome, ResultFile result) {
    Set<String> groups =
        result.metrics().stream()
            .filter(m -> m.name().equals(outcome.metric()))
            .map(Metric::subgroup)
            .collect(Collectors.toCollection(TreeSet::new));
    if (groups.isEmpty()) {
      Set<String> names =
          result.metrics().stream()
              .map(Metric::name)
              .collect(Collectors.toCollection(TreeSet::new));
      return Suggestions.help(outcome.metric(), names);
    }
    return groups.contains(outcome.subgroup())
        ? List.of("the figure is there, but without an interval")
        : Suggestions.help(outcome.subgroup(), groups);
  }
}
