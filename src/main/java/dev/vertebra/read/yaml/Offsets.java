package dev.vertebra.read.yaml;

/** Turns code-point indexes into a part of a text into offsets of UTF-16 code units. */
final class Offsets {
  private static final int[] NONE = {};

  private final int base;
  private final int length;
  private final int[] units;

  /** Offsets for the part of {@code slice} that starts at {@code base} of its file. */
  Offsets(String slice, int base) {
    this.base = base;
    this.length = slice.length();
    int points = slice.codePointCount(0, length);
    this.units = points == length ? NONE : units(slice, points);
  }

  /** Offset in the file of the code point of this index; indexes past the end give the end. */
  int at(int index) {
    if (units.length == 0) {
      return base + Math.max(0, Math.min(index, length));
    }
    return base + units[Math.max(0, Math.min(index, units.length - 1))];
  }

  private static int[] units(String slice, int points) {
    int[] units = new int[points + 1];
    int at = 0;
    for (int i = 0; i <= points; i++) {
      units[i] = at;
      at += at < slice.length() && Character.isHighSurrogate(slice.charAt(at)) ? 2 : 1;
    }
    return units;
  }
}
