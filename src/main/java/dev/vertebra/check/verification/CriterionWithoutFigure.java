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
import dev.vertebra.source.Span;
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
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.runsWithResult().stream()
        .filter(run -> !inspection.outcomes(run).isEmpty())
        .toList();
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    List<Diagnostic> found = new ArrayList<>();
    for (EvidenceRecord run : population(inspection)) {
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
    Set<String> groups =
        result.metrics().stream()
            .filter(m -> m.name().equals(outcome.metric()))
            .map(Metric::subgroup)
            .collect(Collectors.toCollection(TreeSet::new));
    Diagnostic missing =
        finding(
                run,
                place(outcome, groups, inspection),
                "the result of " + name(run) + " has no figure for " + Figures.what(outcome))
            .targeting(Figures.target(outcome))
            .labelled("nothing to hold against this criterion")
            .see(inspection.placeOf(run, "result"), "the result of the run")
            .breaking(Fact.verdictOf(id))
            .breaking(Fact.figuresOf(id, outcome.metric()))
            .restingOn(Fact.resultOf(id))
            .restingOn(Fact.field(outcome.protocol().value(), "criteria"));
    for (String help : hints(outcome, result, groups)) {
      missing = missing.helped(help);
    }
    Diagnostic shown = missing;
    return FailureStanding.of(run, outcome, inspection)
        .map(standing -> standing.applyTo(shown))
        .orElseGet(
            () ->
                FailureStanding.open(shown, run, inspection)
                    .helped("have the program report the figure and run again"));
  }

  /** The word of the criterion that the result does not know. */
  private static Span place(CriterionOutcome outcome, Set<String> groups, Inspection inspection) {
    String word =
        groups.isEmpty()
            ? "metric"
            : groups.contains(outcome.subgroup()) ? "statistic" : "subgroup";
    return inspection.graph().get(outcome.protocol()).structures("criteria").stream()
        .filter(criterion -> criterion.spanOf(outcome.bound()).equals(outcome.limitSpan()))
        .filter(criterion -> criterion.field(word).isPresent())
        .map(criterion -> criterion.spanOf(word))
        .findFirst()
        .orElseGet(outcome::limitSpan);
  }

  private static List<String> hints(
      CriterionOutcome outcome, ResultFile result, Set<String> groups) {
    if (groups.contains(outcome.subgroup())) {
      return List.of("the figure is there, but without an interval");
    }
    if (!groups.isEmpty()) {
      return Suggestions.help(outcome.subgroup(), groups);
    }
    Set<String> names =
        result.metrics().stream().map(Metric::name).collect(Collectors.toCollection(TreeSet::new));
    return Suggestions.help(outcome.metric(), names);
  }
}
