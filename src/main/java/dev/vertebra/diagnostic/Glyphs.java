package dev.vertebra.diagnostic;

import java.util.Locale;

/**
 * How characters look in a terminal or an excerpt.
 *
 * <p>Control and format characters are made visible: they could otherwise hide or reorder text (see
 * Unicode Technical Report 36, section 3).
 */
public final class Glyphs {
  /** Columns between tab stops. */
  private static final int TAB = 4;

  /** First and last code points of blocks whose characters take two columns (Unicode TR 11). */
  private static final int[][] WIDE = {
    {0x1100, 0x115F},
    {0x2E80, 0x303E},
    {0x3041, 0xA4CF},
    {0xA960, 0xA97F},
    {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},
    {0xFE30, 0xFE6F},
    {0xFF00, 0xFF60},
    {0xFFE0, 0xFFE6},
    {0x1F300, 0x1F64F},
    {0x1F680, 0x1F6FF},
    {0x1F900, 0x1FAFF},
    {0x20000, 0x3FFFD},
  };

  private Glyphs() {}

  /**
   * Whether a character of a text does not show and has no business there: a control character
   * other than tab and line end, an invisible line end, a byte order mark, half a character, or
   * none.
   */
  public static boolean isControl(int c) {
    return (c < ' ' && c != '\n' && c != '\r' && c != '\t')
        || (c >= 0x7F && c < 0xA0)
        || c == 0x2028
        || c == 0x2029
        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
        || c == 0xFEFF
        || (c & 0xFFFE) == 0xFFFE;
  }

  /** Whether a character changes the direction of the text behind it (CVE-2021-42574). */
  public static boolean isDirection(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }

  /** A text on one line, with every control and format character made visible. */
  public static String visible(String text) {
    return isPlain(text) ? text : visible(text, 0);
  }

  /** Most text is: a report of many findings is made of little else. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~') {
        return false;
      }
    }
    return true;
  }

  /**
   * The same for a part of a line.
   *
   * @param column columns of the line that stand before it, which decide where its tabs end
   */
  static String visible(String text, int column) {
    StringBuilder shown = new StringBuilder(text.length());
    int at = column;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      String glyph = c == '\t' ? " ".repeat(TAB - at % TAB) : glyph(c);
      shown.append(glyph);
      at += width(glyph);
    }
    return shown.toString();
  }

  /** Number of terminal columns of a visible text. */
  public static int width(String visible) {
    return visible.codePoints().map(Glyphs::width).sum();
  }

  private static String glyph(int c) {
    if (c < 0x20) {
      return Character.toString(0x2400 + c);
    }
    if (c == 0x7F) {
      return "\u2421";
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          String.format(Locale.ROOT, "<U+%04X>", c);
      default -> Character.toString(c);
    };
  }

  private static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    for (int[] range : WIDE) {
      if (c >= range[0] && c <= range[1]) {
        return 2;
      }
    }
    return 1;
  }
}
