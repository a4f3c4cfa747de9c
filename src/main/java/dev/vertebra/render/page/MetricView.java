package dev.vertebra.render.page;

import dev.vertebra.model.Metric;
import java.math.BigDecimal;

/**
 * A figure with what it takes to judge it. All texts are as the program wrote them; what it did not
 * state is empty.
 *
 * @param name name of the metric
 * @param subgroup {@code all} or a group
 * @param value the estimate
 * @param numerator count behind a proportion
 * @param n number of cases
 * @param low lower bound of the interval
 * @param high upper bound of the interval
 * @param interval level and method of the interval, such as {@code 95 % Wilson}
 */
public record MetricView(
    String name,
    String subgroup,
    String value,
    String numerator,
    String n,
    String low,
    String high,
    String interval) {

  /** The view of a figure. */
  static MetricView of(Metric metric) {
    return new MetricView(
        metric.name(),
        metric.subgroup(),
        metric.text(),
        metric.numerator(),
        metric.n(),
        metric.interval().map(Metric.Interval::lowText).orElse(""),
        metric.interval().map(Metric.Interval::highText).orElse(""),
        metric.interval().map(i -> percent(i.level()) + " " + i.method()).orElse(""));
  }

  private static String percent(String level) {
    try {
      return new BigDecimal(level).movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    } catch (NumberFormatException e) {
      return level;
    }
  }
}
