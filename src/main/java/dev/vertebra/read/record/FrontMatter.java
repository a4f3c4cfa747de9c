package dev.vertebra.read.record;

import java.util.Optional;

/**
 * Where the parts of a Markdown record stand.
 *
 * @param start start of the YAML
 * @param end its end
 * @param body start of the body
 */
record FrontMatter(int start, int end, int body) {
  private static final String MARK = "---";

  /** Whether the first line opens a front matter. */
  static boolean opens(String text) {
    return text.startsWith(MARK) && isMark(text, 0);
  }

  /** The parts of a text that opens a front matter; empty when it is never closed. */
  static Optional<FrontMatter> of(String text) {
    int start = nextLine(text, 0);
    for (int line = start; line < text.length(); line = nextLine(text, line)) {
      if (isMark(text, line)) {
        return Optional.of(new FrontMatter(start, line, nextLine(text, line)));
      }
    }
    return Optional.empty();
  }

  private static boolean isMark(String text, int line) {
    if (!text.startsWith(MARK, line)) {
      return false;
    }
    for (int i = line + MARK.length(); i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        return true;
      }
      if (c != ' ' && c != '\t') {
        return false;
      }
    }
    return true;
  }

  private static int nextLine(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
        return i + 1;
      }
    }
    return text.length();
  }
}
