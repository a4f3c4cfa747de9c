package dev.vertebra.reproduce.machine;

import dev.vertebra.reproduce.Limits;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * How reruns are made.
 *
 * @param path where programs are looked for
 * @param limits of each rerun
 * @param atOnce how many run at the same time; at least one
 * @param folders what becomes of their folders
 * @param clock for how long something took
 */
public record Settings(
    SearchPath path, Limits limits, int atOnce, Folder folders, Supplier<Instant> clock) {
  public Settings {
    if (atOnce < 1) {
      throw new IllegalArgumentException("nothing would run");
    }
  }

  /** What becomes of the folder of a rerun. */
  public enum Folder {
    /** Removed at the end. */
    REMOVED,
    /** Left for somebody to look into. */
    KEPT
  }
}
