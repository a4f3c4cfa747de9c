package dev.vertebra.model;

import java.util.regex.Pattern;

/**
 * An exact record id.
 *
 * @param value a letter, then letters, digits, {@code .}, {@code _} and {@code -}; at most 64
 *     characters, all ASCII
 */
public record RecordId(String value) implements Comparable<RecordId> {
  private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,63}");

  public RecordId {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not an id: " + value);
    }
  }

  /** Whether a text has the form of an id. */
  public static boolean isValid(String text) {
    return FORM.matcher(text).matches();
  }

  /** Runs of digits compare as numbers, so that REQ-9 comes before REQ-10. */
  @Override
  public int compareTo(RecordId other) {
    return NaturalOrder.compare(value, other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
