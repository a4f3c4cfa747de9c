package dev.vertebra.compare;

import java.util.Locale;

/** What became of a record. Every record of either state is in exactly one class. */
public enum RecordClass {
  /** Only the newer state has it. */
  ADDED,
  /** Only the older state has it. */
  REMOVED,
  /** It has another id; it may say something else, too. */
  RENAMED,
  /** It says something else. */
  CHANGED,
  /** It says the same in another file. */
  MOVED,
  /** It says the same in other characters of the same file. */
  REFORMATTED,
  /** Its text is the same. */
  UNCHANGED;

  /** Lower-case word as shown. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
