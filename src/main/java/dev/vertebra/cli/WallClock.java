package dev.vertebra.cli;

import java.time.Instant;

/**
 * The clock of the machine. A review is an act of a person at a time, so the command that records
 * it may ask; nothing that is checked or published may, and a test names this class as the only
 * one.
 */
final class WallClock {
  private WallClock() {}

  static Instant read() {
    return Instant.now();
  }
}
