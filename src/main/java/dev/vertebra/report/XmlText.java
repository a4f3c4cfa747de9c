package dev.vertebra.report;

import dev.vertebra.diagnostic.Glyphs;

/**
 * Text in XML 1.0. Whatever XML cannot hold, controls and half characters, has become visible
 * before; {@code ]]>} cannot occur, for no {@code >} is left.
 */
final class XmlText {
  private XmlText() {}

  /** One line, for an attribute or an element. */
  static String of(String text) {
    return escaped(Glyphs.visible(text));
  }

  /** Several lines of an element, each of them visible. */
  static String lines(Iterable<String> lines) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      text.append(of(line)).append('\n');
    }
    return text.toString();
  }

  private static String escaped(String text) {
    StringBuilder xml = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> xml.append("&amp;");
        case '<' -> xml.append("&lt;");
        case '>' -> xml.append("&gt;");
        case '"' -> xml.append("&quot;");
        default -> xml.append(c);
      }
    }
    return xml.toString();
  }
}
