package dev.vertebra.reproduce;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure that is not the same.
 *
 * @param metric name of the metric
 * @param subgroup {@code all} or a group
 * @param figure which of its figures: {@code value}, {@code interval-low}, {@code interval-high},
 *     {@code numerator}, {@code n}, {@code interval} (its method, level or presence), or {@code
 *     metric} when one side does not have it
 * @param run as the run has it, or {@code none}
 * @param rerun as the rerun has it, or {@code none}
 * @param tolerance the tolerance that counts for it
 * @param isCovered whether the tolerance covers it
 */
public record Difference(
    String metric,
    String subgroup,
    String figure,
    String run,
    String rerun,
    Optional<BigDecimal> tolerance,
    boolean isCovered) {

  /** "`sensitivity` (all): 0.8274, then 0.8275". */
  public String words() {
    String which = figure.equals("value") || figure.equals("metric") ? "" : " " + figure;
    String held =
        tolerance
            .map(t -> (isCovered ? ", within " : ", beyond ") + t.toPlainString())
            .orElse(", without tolerance");
    return metric + " (" + subgroup + ")" + which + ": " + run + ", then " + rerun + held;
  }
}
