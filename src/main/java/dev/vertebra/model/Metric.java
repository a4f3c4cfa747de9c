package dev.vertebra.model;

import dev.vertebra.source.Span;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One figure of a run's result.
 *
 * @param name such as {@code sensitivity}
 * @param subgroup {@code all}, or a group as named in the result
 * @param value the point estimate
 * @param text the estimate as the program wrote it
 * @param numerator count behind a proportion, as written; empty when there is none
 * @param n number of cases, as written; empty when not stated
 * @param interval its confidence interval, when one is stated
 * @param span where it stands in the result file
 */
public record Metric(
    String name,
    String subgroup,
    BigDecimal value,
    String text,
    String numerator,
    String n,
    Optional<Interval> interval,
    Span span) {

  /**
   * A confidence interval.
   *
   * @param method such as {@code Wilson} or {@code DeLong}
   * @param level confidence level as written, such as {@code 0.95}
   * @param low lower bound
   * @param high upper bound
   * @param lowText lower bound as written
   * @param highText upper bound as written
   */
  public record Interval(
      String method,
      String level,
      BigDecimal low,
      BigDecimal high,
      String lowText,
      String highText) {}
}
