package dev.vertebra.author;

import dev.vertebra.diagnostic.Glyphs;

/** Lines for a terminal of {@value #COLUMNS} columns, or for paper; every line ends in LF. */
final class Paragraphs {
  private static final int COLUMNS = 100;

  private final StringBuilder text = new StringBuilder();

  /** Adds an empty line. */
  Paragraphs blank() {
    text.append('\n');
    return this;
  }

  /**
   * Adds a text, wrapped at blanks.
   *
   * @param first what its first line starts with
   */
  Paragraphs add(String first, String words) {
    int indent = Glyphs.width(first);
    StringBuilder line = new StringBuilder(first);
    int used = indent;
    for (String word : Glyphs.visible(words).split(" +", -1)) {
      int width = Glyphs.width(word);
      if (used > indent && used + 1 + width > COLUMNS) {
        end(line);
        line.setLength(0);
        line.append(" ".repeat(indent));
        used = indent;
      } else if (used > indent) {
        line.append(' ');
        used++;
      }
      line.append(word);
      used += width;
    }
    end(line);
    return this;
  }

  private void end(CharSequence line) {
    text.append(line.toString().stripTrailing()).append('\n');
  }

  String text() {
    return text.toString();
  }
}
