package dev.vertebra.render.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Days as places on a line. */
final class TimeAxis {
  private static final int MOST_TICKS = 12;
  private static final int[] DAYS = {1, 7, 14};
  private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120, 600, 1200, 12000};

  private final LocalDate first;
  private final long days;
  private final int left;
  private final int width;

  /** An axis from one day to another, drawn from {@code left} on and {@code width} long. */
  TimeAxis(LocalDate first, LocalDate last, int left, int width) {
    this.first = first;
    this.days = Math.max(1, ChronoUnit.DAYS.between(first, last));
    this.left = left;
    this.width = width;
  }

  /** Where a day is. */
  int x(LocalDate day) {
    return left + Math.toIntExact(ChronoUnit.DAYS.between(first, day) * width / days);
  }

  /** Round days, a dozen at most. */
  List<TimelinePicture.Tick> ticks() {
    for (int step : DAYS) {
      if (days / step < MOST_TICKS) {
        return every(step);
      }
    }
    LocalDate month = first.withDayOfMonth(1);
    for (int step : MONTHS) {
      if (days / (30L * step) < MOST_TICKS) {
        return everyMonths(month, step);
      }
    }
    return List.of();
  }

  private List<TimelinePicture.Tick> every(int step) {
    List<TimelinePicture.Tick> ticks = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(first.plusDays(days)); day = day.plusDays(step)) {
      ticks.add(new TimelinePicture.Tick(x(day), day.toString()));
    }
    return ticks;
  }

  private List<TimelinePicture.Tick> everyMonths(LocalDate start, int step) {
    List<TimelinePicture.Tick> ticks = new ArrayList<>();
    LocalDate day =
        step >= 12
            ? start.withDayOfYear(1).minusYears(start.getYear() % (step / 12))
            : start.minusMonths((start.getMonthValue() - 1) % step);
    for (; !day.isAfter(first.plusDays(days)); day = day.plusMonths(step)) {
      if (!day.isBefore(first)) {
        String iso = day.toString();
        ticks.add(
            new TimelinePicture.Tick(
                x(day),
                step >= 12
                    ? iso.substring(0, iso.length() - 6)
                    : iso.substring(0, iso.length() - 3)));
      }
    }
    return ticks;
  }
}
