package dev.vertebra.report;

import dev.vertebra.diagnostic.Glyphs;

/** Markdown for a terminal: paragraphs and list items wrapped, code blocks left alone. */
public final class WrappedText {
  private static final int COLUMNS = 92;
  private static final String FENCE = "```";

  private WrappedText() {}

  /** The text with lines of at most {@value #COLUMNS} columns; a longer word stands alone. */
  public static String of(String markdown) {
    StringBuilder text = new StringBuilder();
    boolean code = false;
    for (String line : markdown.lines().toList()) {
      boolean fence = line.stripLeading().startsWith(FENCE);
      text.append(code || fence ? line : wrapped(line)).append('\n');
      code ^= fence;
    }
    return text.toString();
  }

  private static String wrapped(String line) {
    if (Glyphs.width(line) <= COLUMNS) {
      return line;
    }
    String hanging = line.startsWith("* ") || line.startsWith("- ") ? "  " : "";
    StringBuilder text = new StringBuilder();
    int used = 0;
    for (String word : line.split(" +", -1)) {
      int width = Glyphs.width(word);
      if (used > 0 && used + 1 + width > COLUMNS) {
        text.append('\n').append(hanging);
        used = hanging.length();
      } else if (used > 0) {
        text.append(' ');
        used++;
      }
      text.append(word);
      used += width;
    }
    return text.toString();
  }
}
