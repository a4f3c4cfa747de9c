package dev.vertebra.reproduce;

import java.time.Duration;

/**
 * What a rerun may use up.
 *
 * @param time from its start to its end
 * @param bytes what it may print and leave in its folder, together
 */
public record Limits(Duration time, long bytes) {
  public Limits {
    if (time.isNegative() || time.isZero() || bytes <= 0) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }
}
