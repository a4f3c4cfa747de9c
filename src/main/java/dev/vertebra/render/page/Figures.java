package dev.vertebra.render.page;

import dev.vertebra.model.CriterionOutcome;
import dev.vertebra.model.Metric;
import dev.vertebra.model.Verdict;
import dev.vertebra.render.graph.PlotMark;
import dev.vertebra.render.graph.PlotPoint;
import java.util.List;
import java.util.Optional;

/** What figures and criteria look like in a plot. */
final class Figures {
  private Figures() {}

  /** A figure and what is demanded of it, as a point. */
  static PlotPoint point(Optional<Metric> figure, List<CriterionOutcome> criteria) {
    return new PlotPoint(
        figure.map(Metric::value),
        figure.flatMap(Metric::interval).map(i -> new PlotPoint.Interval(i.low(), i.high())),
        criteria.stream().map(c -> new PlotPoint.Limit(c.limit(), side(c))).toList(),
        mark(criteria.stream().map(CriterionOutcome::verdict).toList()));
  }

  /** The worst of several outcomes. */
  static PlotMark mark(List<Verdict> outcomes) {
    if (outcomes.contains(Verdict.NOT_MET)) {
      return PlotMark.NOT_MET;
    }
    if (outcomes.contains(Verdict.UNDETERMINED)) {
      return PlotMark.UNDETERMINED;
    }
    return outcomes.isEmpty() ? PlotMark.NONE : PlotMark.MET;
  }

  /** Estimate and interval as the program wrote them. */
  static String text(Optional<Metric> figure) {
    return figure
        .map(
            m ->
                m.text()
                    + m.interval()
                        .map(i -> " [" + i.lowText() + ", " + i.highText() + "]")
                        .orElse(""))
        .orElse("no figure");
  }

  /** What criteria demand, such as {@code ≥ 0.80}. */
  static String text(List<CriterionOutcome> criteria) {
    return String.join(
        ", ",
        criteria.stream()
            .map(
                c -> statistic(c) + (side(c) == PlotPoint.Side.BELOW ? "≤ " : "≥ ") + c.limitText())
            .toList());
  }

  private static String statistic(CriterionOutcome criterion) {
    return switch (criterion.statistic()) {
      case "interval-low" -> "interval low ";
      case "interval-high" -> "interval high ";
      default -> "";
    };
  }

  private static PlotPoint.Side side(CriterionOutcome criterion) {
    return criterion.bound().equals("at-most") ? PlotPoint.Side.BELOW : PlotPoint.Side.ABOVE;
  }
}
