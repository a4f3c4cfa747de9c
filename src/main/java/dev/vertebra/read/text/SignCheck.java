package dev.vertebra.read.text;

import dev.vertebra.read.ReadCodes;
import dev.vertebra.source.SourceText;
import java.util.List;
import java.util.Locale;

/**
 * Looks for characters that do not show: control characters and invisible line ends are refused,
 * marks that change the direction of writing get a warning, because what a reader sees and what is
 * compiled may differ (CVE-2021-42574).
 */
final class SignCheck {
  private final TextLoader loader;
  private final SourceText text;

  SignCheck(TextLoader loader, SourceText text) {
    this.loader = loader;
    this.text = text;
  }

  boolean isSound() {
    String s = text.text();
    boolean warned = false;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c >= ' ' && c < 0x7F) {
        continue;
      }
      if (isControl(c)) {
        loader.add(
            ReadCodes.CONTROL_CHARACTER,
            text.span(i, i + 1),
            "control character " + name(c) + " in a text file",
            "remove it; line ends are LF or CRLF",
            RecordScan.hiddenIn(s));
        return false;
      }
      if (!warned && isDirection(c)) {
        warned = true;
        loader.add(
            ReadCodes.HIDDEN_DIRECTION,
            text.span(i, i + 1),
            "the invisible character " + name(c) + " changes the direction of the text behind it",
            "remove it, so that what is shown is what is stored",
            List.of());
      }
    }
    return true;
  }

  private static boolean isControl(char c) {
    return (c < ' ' && c != '\n' && c != '\r' && c != '\t')
        || (c >= 0x7F && c < 0xA0)
        || c == '\u2028'
        || c == '\u2029'
        || c == '\uFEFF'
        || c >= '\uFFFE';
  }

  private static boolean isDirection(char c) {
    return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
  }

  private static String name(char c) {
    return String.format(Locale.ROOT, "U+%04X", (int) c);
  }
}
