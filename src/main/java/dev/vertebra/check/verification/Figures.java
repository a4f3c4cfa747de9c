package dev.vertebra.check.verification;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.model.CriterionOutcome;
import dev.vertebra.model.Metric;
import dev.vertebra.model.Value;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** How figures of results are put into words. */
final class Figures {
  private static final Pattern PROPORTION = Pattern.compile("0\\.[0-9]{1,9}");

  private Figures() {}

  /** Name of the figure that a criterion compares, such as "sensitivity in `node-negative`". */
  static String what(CriterionOutcome outcome) {
    String figure = named(outcome.metric(), outcome.subgroup());
    return switch (outcome.statistic()) {
      case "interval-low" -> "the lower bound of " + figure;
      case "interval-high" -> "the upper bound of " + figure;
      default -> figure;
    };
  }

  /**
   * A criterion as findings and waivers tell it apart: metric, subgroup, and the statistic unless
   * that is the estimate, between slashes.
   */
  static String target(CriterionOutcome outcome) {
    String figure = outcome.metric() + "/" + outcome.subgroup();
    return outcome.statistic().equals("estimate") ? figure : figure + "/" + outcome.statistic();
  }

  /** The subgroup that a restated metric or a limitation names; {@code all} when it names none. */
  static String group(Value.Structure figure) {
    return figure.text("subgroup").isEmpty() ? "all" : figure.text("subgroup");
  }

  /** A metric, with its subgroup unless that is everybody. */
  static String named(String metric, String subgroup) {
    boolean everybody = subgroup.isEmpty() || subgroup.equals("all");
    return name(metric) + (everybody ? "" : " in " + name(subgroup));
  }

  /** The compared figure as the program wrote it. */
  static String value(CriterionOutcome outcome) {
    return outcome
        .source()
        .map(metric -> asWritten(metric, outcome.statistic()))
        .or(() -> outcome.measured().map(BigDecimal::toPlainString))
        .orElse("nothing");
  }

  /** The estimate with everything that stands beside it: n and interval. */
  static String measured(CriterionOutcome outcome) {
    return outcome.source().map(Figures::inFull).orElseGet(() -> value(outcome));
  }

  private static String asWritten(Metric metric, String statistic) {
    return switch (statistic) {
      case "interval-low" ->
          metric.interval().map(Metric.Interval::lowText).orElseGet(metric::text);
      case "interval-high" ->
          metric.interval().map(Metric.Interval::highText).orElseGet(metric::text);
      default -> metric.text();
    };
  }

  private static String inFull(Metric metric) {
    String n = metric.n().isEmpty() ? "" : "n " + metric.n();
    String interval = metric.interval().map(Figures::interval).orElse("");
    String comma = n.isEmpty() || interval.isEmpty() ? "" : ", ";
    String beside = n + comma + interval;
    return metric.text() + (beside.isEmpty() ? "" : " (" + beside + ")");
  }

  private static String interval(Metric.Interval interval) {
    return percent(interval.level())
        + " "
        + interval.method()
        + " interval "
        + interval.lowText()
        + " to "
        + interval.highText();
  }

  /** A level as a percentage: "95 %" for {@code 0.95}; anything but a proportion as written. */
  private static String percent(String level) {
    return PROPORTION.matcher(level).matches()
        ? new BigDecimal(level).movePointRight(2).stripTrailingZeros().toPlainString() + " %"
        : level;
  }
}
