package dev.vertebra.compare;

import dev.vertebra.diagnostic.WordDiff;

/**
 * A field that says something else.
 *
 * @param field its name; {@code kind}, {@code title} and {@code body} are fields, too, and {@code
 *     text} stands for a record that could not be read completely
 * @param before its words; empty when it was not stated
 * @param after its words; empty when it is not stated
 */
public record FieldChange(String field, String before, String after) {

  /** Word by word. */
  public WordDiff redLine() {
    return WordDiff.of(before, after);
  }

  /** Whether it was stated before, is now, or both. */
  public Fate fate() {
    if (before.isEmpty()) {
      return Fate.ADDED;
    }
    return after.isEmpty() ? Fate.REMOVED : Fate.CHANGED;
  }
}
