package dev.vertebra.render.page;

/** Long texts where a page has room for their beginning. */
final class Clip {
  private Clip() {}

  /** The text in one line, cut after so many characters with an ellipsis. */
  static String to(int length, String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.length() <= length) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(length - 1)) ? length - 1 : length;
    return line.substring(0, end).stripTrailing() + "\u2026";
  }
}
