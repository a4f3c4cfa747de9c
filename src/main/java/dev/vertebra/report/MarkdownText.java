package dev.vertebra.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text of the evidence in a cell of a GitHub Flavored Markdown table: it shows as it is written,
 * and does nothing.
 */
public final class MarkdownText {
  /** Every character that Markdown or HTML may give a meaning to (CommonMark 2.4). */
  private static final Pattern PUNCTUATION = Pattern.compile("[!-/:-@\\[-`{-~]");

  /** What needs no escape in the middle of a sentence, and reads better without. */
  private static final String HARMLESS = ",;'%/\"()-+=?";

  /** A zero-width space. */
  private static final String APART = "&#8203;";

  private static final Pattern CODE = Pattern.compile("[^`|\\\\ ]([^`|\\\\]*[^`|\\\\ ])?");

  private MarkdownText() {}

  /** One line in which names in backticks are set as code. */
  public static String of(String text) {
    String[] parts = OneLine.of(text).split("`", -1);
    boolean paired = parts.length % 2 == 1;
    if (!paired) {
      return escaped(OneLine.of(text));
    }
    StringBuilder markdown = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      markdown.append(i % 2 == 0 ? escaped(parts[i]) : code(parts[i]));
    }
    return markdown.toString();
  }

  /** One line of code: a name, a path. */
  public static String code(String text) {
    String line = OneLine.of(text);
    if (line.isBlank()) {
      return "";
    }
    // A pipe ends a cell even in a code span, and a backslash before it does not help.
    return CODE.matcher(line).matches() ? "`" + line + "`" : "<code>" + escaped(line) + "</code>";
  }

  private static String escaped(String line) {
    Matcher sign = PUNCTUATION.matcher(line);
    StringBuilder text = new StringBuilder(line.length() + 16);
    while (sign.find()) {
      sign.appendReplacement(text, Matcher.quoteReplacement(escaped(line, sign.start())));
    }
    return sign.appendTail(text).toString();
  }

  private static String escaped(String line, int at) {
    char c = line.charAt(at);
    if (HARMLESS.indexOf(c) >= 0) {
      return Character.toString(c);
    }
    char next = at + 1 < line.length() ? line.charAt(at + 1) : ' ';
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '|' -> "&#124;";
      case '\\' -> "&#92;";
      // Hosts make mentions and references of text that Markdown has left alone.
      case '@', '#' -> "\\" + c + APART;
      case '!' -> Character.isDigit(next) ? c + APART : "!";
      case ':' -> next == '/' ? "\\:" : ":";
      case '.' -> at > 0 && "wW".indexOf(line.charAt(at - 1)) >= 0 ? "\\." : ".";
      default -> "\\" + c;
    };
  }
}
