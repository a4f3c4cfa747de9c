package dev.vertebra.render.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** Times as they are written in records, put in order. */
final class Times {
  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

  private Times() {}

  /**
   * The instant of a date and time, or the end of a day in UTC: what happened on a day is not known
   * to be older than what else happened on it. What is neither comes last.
   */
  static Instant key(String written) {
    try {
      return OffsetDateTime.parse(written).toInstant();
    } catch (DateTimeParseException notATime) {
      return day(written);
    }
  }

  private static Instant day(String written) {
    try {
      return LocalDate.parse(written).atTime(END_OF_DAY).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException notADay) {
      return Instant.MAX;
    }
  }
}
