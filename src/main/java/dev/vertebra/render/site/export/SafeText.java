package dev.vertebra.render.site.export;

/**
 * Text of the evidence as an export may hold it: without characters that XML forbids and without
 * those that show text in another order than it is stored. Each becomes U+FFFD.
 */
final class SafeText {
  private static final char INSTEAD = '\uFFFD';

  private SafeText() {}

  static String of(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        safe.append(c).append(text.charAt(++i));
      } else {
        safe.append(isRefused(c) ? INSTEAD : c);
      }
    }
    return safe.toString();
  }

  private static boolean isRefused(char c) {
    boolean control = c < ' ' && c != '\n' && c != '\t' && c != '\r';
    boolean reorders = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    return control || reorders || Character.isSurrogate(c) || c >= '\uFFFE';
  }
}
