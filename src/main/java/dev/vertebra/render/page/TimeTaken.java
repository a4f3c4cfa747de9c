package dev.vertebra.render.page;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * The days from receipt to disposition, held against the days allowed. What is open is counted up
 * to the day as which the evidence speaks.
 *
 * @param standing what is to be said of it
 * @param days days taken, or open so far; 0 when they cannot be counted
 * @param limit days allowed; 0 when none are stated
 */
public record TimeTaken(Standing standing, long days, long limit) {
  private static final BigInteger LONGEST_LIMIT = BigInteger.valueOf(36_500);

  /** Where a signal stands with its limit. */
  public enum Standing {
    /** Open past its limit. */
    OVERDUE("past its limit"),
    /** Open, and nothing says until when it may be. */
    OPEN_WITHOUT_LIMIT("open, no limit stated"),
    /** Open within its limit. */
    OPEN("open"),
    /** Disposed of after its limit. */
    LATE("late"),
    /** Disposed of, and nothing says by when it had to be. */
    WITHOUT_LIMIT("no limit stated"),
    /** Disposed of within its limit. */
    IN_TIME("in time"),
    /** A day is missing, or the days contradict each other. */
    UNCOUNTED("not countable");

    private final String label;

    Standing(String label) {
      this.label = label;
    }

    /** As shown. */
    public String label() {
      return label;
    }
  }

  /**
   * Counts.
   *
   * @param received day of receipt
   * @param disposed day of disposition; empty while there is none
   * @param limit days allowed
   * @param asOf the day as which the evidence speaks
   */
  static TimeTaken of(
      Optional<LocalDate> received,
      Optional<LocalDate> disposed,
      Optional<BigInteger> limit,
      Optional<LocalDate> asOf) {
    long allowed =
        limit
            .filter(l -> l.signum() > 0 && l.compareTo(LONGEST_LIMIT) <= 0)
            .map(BigInteger::longValue)
            .orElse(0L);
    Optional<LocalDate> end = disposed.or(() -> asOf);
    if (received.isEmpty() || end.isEmpty() || end.get().isBefore(received.get())) {
      return new TimeTaken(Standing.UNCOUNTED, 0, allowed);
    }
    long days = ChronoUnit.DAYS.between(received.get(), end.get());
    return new TimeTaken(standing(disposed.isPresent(), days, allowed), days, allowed);
  }

  private static Standing standing(boolean isDisposed, long days, long allowed) {
    if (allowed == 0) {
      return isDisposed ? Standing.WITHOUT_LIMIT : Standing.OPEN_WITHOUT_LIMIT;
    }
    if (isDisposed) {
      return days > allowed ? Standing.LATE : Standing.IN_TIME;
    }
    return days > allowed ? Standing.OVERDUE : Standing.OPEN;
  }

  /** Whether it was not disposed of. */
  public boolean isOpen() {
    return standing == Standing.OPEN
        || standing == Standing.OVERDUE
        || standing == Standing.OPEN_WITHOUT_LIMIT;
  }

  /** Its standing as the name of a style. */
  public String name() {
    return standing.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The days in words, such as {@code 11 of 60 days}. */
  public String text() {
    if (standing == Standing.UNCOUNTED) {
      return "";
    }
    String unit = (limit == 0 ? days : limit) == 1 ? " day" : " days";
    return days + (limit == 0 ? "" : " of " + limit) + unit;
  }
}
