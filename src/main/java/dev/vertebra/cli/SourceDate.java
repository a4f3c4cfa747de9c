package dev.vertebra.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** The time that the environment names in place of now. */
final class SourceDate {
  /** Seconds since 1970 that stand for now (reproducible-builds.org). */
  private static final String NAME = "SOURCE_DATE_EPOCH";

  private SourceDate() {}

  static Optional<Instant> of(Environment environment) {
    String seconds = environment.variable(NAME);
    try {
      return seconds.isEmpty()
          ? Optional.empty()
          : Optional.of(Instant.ofEpochSecond(Long.parseLong(seconds)));
    } catch (NumberFormatException | DateTimeException e) {
      throw new UsageException(NAME + " is not a number of seconds: `" + seconds + "`");
    }
  }
}
