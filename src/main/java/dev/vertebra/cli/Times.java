package dev.vertebra.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Supplier;

/** Times that users write. */
final class Times {
  private Times() {}

  /** The time that an option names, or else the default. */
  static Instant parse(String option, Optional<String> text, Supplier<Instant> absent) {
    if (text.isEmpty()) {
      return absent.get();
    }
    try {
      return OffsetDateTime.parse(text.get()).toInstant();
    } catch (DateTimeException e) {
      throw new UsageException(
          option
              + " takes a time with its offset, such as 2026-09-15T10:00:00Z, not `"
              + text.get()
              + "`");
    }
  }
}
