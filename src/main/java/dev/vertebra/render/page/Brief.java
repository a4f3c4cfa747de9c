package dev.vertebra.render.page;

/** The first words of a long text. */
final class Brief {
  private Brief() {}

  /** The text in one line, cut behind a word with an ellipsis when it is longer. */
  static String of(String text, int most) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.codePointCount(0, line.length()) <= most) {
      return line;
    }
    String head = line.substring(0, line.offsetByCodePoints(0, most));
    int blank = head.lastIndexOf(' ');
    return (blank > most / 2 ? head.substring(0, blank) : head) + "\u2026";
  }
}
