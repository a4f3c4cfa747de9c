package dev.vertebra.render.page;

/**
 * Keeps out of pages what would make them say something else than the evidence: characters that XML
 * 1.0 section 2.2 forbids, and the controls by which text shows in another order than it is stored
 * (Unicode TR 36, "bidirectional text spoofing"). Each is shown as U+FFFD.
 */
final class Characters {
  private static final char SHOWN_INSTEAD = '\uFFFD';

  private Characters() {}

  /** The text with such characters replaced; the same text when it has none. */
  static String shown(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' ? isForbiddenControl(c) : c >= '\u200F' && isSuspicious(text, i)) {
        return replaced(text, i);
      }
    }
    return text;
  }

  private static String replaced(String text, int from) {
    StringBuilder out = new StringBuilder(text.length()).append(text, 0, from);
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean bad = c < ' ' ? isForbiddenControl(c) : c >= '\u200F' && isSuspicious(text, i);
      out.append(bad ? SHOWN_INSTEAD : c);
    }
    return out.toString();
  }

  private static boolean isForbiddenControl(char c) {
    return c != '\n' && c != '\t' && c != '\r';
  }

  private static boolean isSuspicious(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
    }
    boolean embeds = c >= '\u202A' && c <= '\u202E';
    boolean isolates = c >= '\u2066' && c <= '\u2069';
    return embeds || isolates || c == '\uFFFE' || c == '\uFFFF';
  }
}
