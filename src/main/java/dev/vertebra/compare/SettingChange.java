package dev.vertebra.compare;

import dev.vertebra.diagnostic.WordDiff;

/**
 * Something that the project file says otherwise.
 *
 * @param name what it is, such as {@code rule VT381}
 * @param before what was said; empty when nothing was
 * @param after what is said; empty when nothing is
 */
public record SettingChange(String name, String before, String after) {

  /** Word by word. */
  public WordDiff redLine() {
    return WordDiff.of(before, after);
  }
}
