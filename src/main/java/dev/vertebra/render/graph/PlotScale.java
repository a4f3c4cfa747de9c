package dev.vertebra.render.graph;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A linear axis with round ticks. Decimal arithmetic only, so that a picture has the same bytes on
 * every machine.
 */
final class PlotScale {
  private static final MathContext EXACT = MathContext.DECIMAL64;
  private static final BigDecimal INTERVALS = BigDecimal.valueOf(4);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal FIVE = BigDecimal.valueOf(5);

  /** Figures of more digits before or after the point have no place in a picture. */
  private static final int MOST_DIGITS = 12;

  private final BigDecimal low;
  private final BigDecimal high;
  private final BigDecimal step;
  private final BigDecimal start;
  private final BigDecimal end;

  private PlotScale(BigDecimal low, BigDecimal high, BigDecimal step, int start, int end) {
    this.low = low;
    this.high = high;
    this.step = step;
    this.start = BigDecimal.valueOf(start);
    this.end = BigDecimal.valueOf(end);
  }

  /**
   * The scale that holds all of these values between round ends; from 0 to 1 when there are none.
   *
   * @param start pixel of the lower end
   * @param end pixel of the upper end; it may be the smaller number
   */
  static PlotScale of(List<BigDecimal> values, int start, int end) {
    List<BigDecimal> fit = values.stream().filter(PlotScale::fits).toList();
    BigDecimal least = fit.stream().reduce(BigDecimal::min).orElse(BigDecimal.ZERO);
    BigDecimal most = fit.stream().reduce(BigDecimal::max).orElse(BigDecimal.ONE);
    BigDecimal step = step(most.subtract(least));
    BigDecimal low = round(least, step, RoundingMode.FLOOR);
    BigDecimal high = round(most, step, RoundingMode.CEILING);
    return low.compareTo(high) < 0
        ? new PlotScale(low, high, step, start, end)
        : new PlotScale(low.subtract(step), high.add(step), step, start, end);
  }

  /** Whether a figure can be placed. */
  static boolean fits(BigDecimal value) {
    return Math.abs((long) value.scale()) <= MOST_DIGITS
        && value.precision() - value.scale() <= MOST_DIGITS;
  }

  /** Where a value lies, in pixels with one decimal. */
  String at(BigDecimal value) {
    return text(place(value));
  }

  /** Where a value lies, this many pixels further on. */
  String at(BigDecimal value, int pixels) {
    return text(place(value).add(BigDecimal.valueOf(pixels)));
  }

  private BigDecimal place(BigDecimal value) {
    return start.add(
        value.subtract(low).multiply(end.subtract(start)).divide(high.subtract(low), EXACT));
  }

  /** Its ticks, from the lower end to the upper. */
  List<PlotTick> ticks() {
    List<PlotTick> ticks = new ArrayList<>();
    for (BigDecimal at = low; at.compareTo(high) <= 0; at = at.add(step)) {
      ticks.add(new PlotTick(at(at), label(at)));
    }
    return ticks;
  }

  /** A step of 1, 2 or 5 times a power of ten that cuts the span into some four parts. */
  private static BigDecimal step(BigDecimal span) {
    if (span.signum() == 0) {
      return new BigDecimal("0.1");
    }
    BigDecimal raw = span.divide(INTERVALS, EXACT);
    BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(raw.precision() - raw.scale() - 1);
    BigDecimal times = raw.divide(power, EXACT);
    BigDecimal round =
        times.compareTo(BigDecimal.ONE) <= 0
            ? BigDecimal.ONE
            : times.compareTo(TWO) <= 0 ? TWO : times.compareTo(FIVE) <= 0 ? FIVE : BigDecimal.TEN;
    return round.multiply(power).stripTrailingZeros();
  }

  private String label(BigDecimal at) {
    return at.setScale(Math.max(0, step.scale()), RoundingMode.UNNECESSARY).toPlainString();
  }

  private static BigDecimal round(BigDecimal value, BigDecimal step, RoundingMode mode) {
    return value.divide(step, 0, mode).multiply(step);
  }

  private static String text(BigDecimal pixels) {
    BigDecimal rounded = pixels.setScale(1, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }
}
