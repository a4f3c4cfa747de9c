package dev.vertebra.compare;

import java.util.Locale;

/** What became of a part of a record, of a component, of a link. */
public enum Fate {
  /** Only the newer state has it. */
  ADDED,
  /** Only the older state has it. */
  REMOVED,
  /** Both have it, and it differs. */
  CHANGED,
  /** Both have it, and it is the same. */
  KEPT;

  /** Lower-case word as shown. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
