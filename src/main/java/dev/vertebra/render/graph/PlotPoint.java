package dev.vertebra.render.graph;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A figure to be drawn.
 *
 * @param value the estimate; empty when there is none
 * @param interval its interval; empty when none is stated
 * @param limits what criteria demand of it
 * @param mark what became of them
 */
public record PlotPoint(
    Optional<BigDecimal> value, Optional<Interval> interval, List<Limit> limits, PlotMark mark) {

  /**
   * A confidence interval.
   *
   * @param low lower bound
   * @param high upper bound
   */
  public record Interval(BigDecimal low, BigDecimal high) {}

  /**
   * What a criterion demands.
   *
   * @param value the limit
   * @param side where figures meet it
   */
  public record Limit(BigDecimal value, Side side) {}

  /** On which side of a limit figures meet it. */
  public enum Side {
    /** At the limit or above it. */
    ABOVE,
    /** At the limit or below it. */
    BELOW
  }

  public PlotPoint {
    limits = List.copyOf(limits);
  }

  /** Its interval, when it has a place in a picture. */
  Optional<Interval> drawnInterval() {
    return interval.filter(i -> PlotScale.fits(i.low()) && PlotScale.fits(i.high()));
  }

  /** Everything that has to be within the scale. */
  Stream<BigDecimal> extent() {
    return Stream.of(
            value.stream(),
            interval.stream().flatMap(i -> Stream.of(i.low(), i.high())),
            limits.stream().map(Limit::value))
        .flatMap(s -> s);
  }
}
