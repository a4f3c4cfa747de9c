package dev.vertebra.render.page;

import dev.vertebra.model.CriterionOutcome;
import dev.vertebra.model.Metric;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.RunAssessment;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.model.Value;
import dev.vertebra.model.Verdict;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** Criteria and what came of them, each in one clause. */
final class MatrixResults {
  private final TraceGraph graph;

  MatrixResults(TraceGraph graph) {
    this.graph = graph;
  }

  /** What came of each criterion of a run: first what is not met, then what cannot be decided. */
  List<String> of(RecordId run) {
    return graph.run(run).map(RunAssessment::outcomes).orElse(List.of()).stream()
        .sorted(Comparator.comparing(o -> urgency(o.verdict())))
        .map(MatrixResults::outcome)
        .toList();
  }

  /** A criterion as its protocol has it. */
  static String criterion(Value.Structure criterion) {
    String low = criterion.text("at-least");
    String high = criterion.text("at-most");
    String statistic = criterion.text("statistic");
    return named(criterion.text("metric"), criterion.text("subgroup"))
        + (statistic.isEmpty() || statistic.equals("estimate") ? "" : " " + spoken(statistic))
        + (low.isEmpty() ? "" : " \u2265 " + low)
        + (high.isEmpty() ? "" : " \u2264 " + high);
  }

  private static String outcome(CriterionOutcome outcome) {
    String measured = outcome.measured().map(BigDecimal::toPlainString).orElse("no figure");
    return outcome.verdict().label().replace('-', ' ')
        + ": "
        + named(outcome.metric(), outcome.subgroup())
        + " "
        + outcome.source().map(MatrixResults::figure).orElse(measured)
        + ", asked "
        + (outcome.statistic().equals("estimate") ? "" : spoken(outcome.statistic()) + " ")
        + (outcome.bound().equals("at-most") ? "\u2264 " : "\u2265 ")
        + outcome.limitText();
  }

  private static String figure(Metric metric) {
    return metric.text()
        + metric.interval().map(i -> " [" + i.lowText() + ", " + i.highText() + "]").orElse("")
        + (metric.n().isEmpty() ? "" : ", n " + metric.n());
  }

  private static String named(String metric, String subgroup) {
    return subgroup.isEmpty() || subgroup.equals("all") ? metric : metric + " in " + subgroup;
  }

  private static String spoken(String name) {
    return name.replace('-', ' ');
  }

  private static int urgency(Verdict verdict) {
    return verdict == Verdict.NOT_MET ? 0 : verdict == Verdict.UNDETERMINED ? 1 : 2;
  }
}
