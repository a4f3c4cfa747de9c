package dev.vertebra.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How intricate the Markdown of a body may be. Parsers and renderers of Markdown take time and
 * stack out of proportion beyond; nobody writes such a text, but a program might. A body over a
 * limit is shown as plain text.
 */
public final class BodyLimits {
  /** Greatest depth of quotes and lists in each other. */
  public static final int DEPTH = 40;

  /** Longest stretch without an empty line, in UTF-16 code units. */
  public static final int BLOCK = 1 << 18;

  /** Greatest number of signs that may open emphasis, links or code in such a stretch. */
  public static final int SIGNS = 20_000;

  /** Greatest number of {@code [[}. */
  public static final int LINKS = 10_000;

  /** Greatest number of columns of a table. */
  public static final int COLUMNS = 200;

  private static final Pattern CONTAINERS =
      Pattern.compile("[ \\t]*+((?:(?:>|[-*+](?=[ \\t])|[0-9]{1,9}[.)](?=[ \\t]))[ \\t]*+)++)");

  private final Deque<Integer> lists = new ArrayDeque<>();
  private int links;
  private int block;
  private int signs;

  private BodyLimits() {}

  /** Which limit a text exceeds, as the end of "the body …"; empty when it keeps them all. */
  public static Optional<String> exceeded(String markdown) {
    BodyLimits limits = new BodyLimits();
    return markdown.lines().map(limits::line).flatMap(Optional::stream).findFirst();
  }

  private Optional<String> line(String line) {
    if (line.isBlank()) {
      block = 0;
      signs = 0;
      return Optional.empty();
    }
    block += line.length();
    for (int at = line.indexOf("[["); at >= 0; at = line.indexOf("[[", at + 2)) {
      links++;
    }
    if (links > LINKS) {
      return Optional.of("has more than " + LINKS + " links");
    }
    int columns = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      signs += "*_`[<".indexOf(c) >= 0 ? 1 : 0;
      columns += c == '|' ? 1 : 0;
    }
    if (block > BLOCK) {
      return Optional.of("has more than " + BLOCK + " characters without an empty line");
    }
    if (signs > SIGNS) {
      return Optional.of(
          "has more than " + SIGNS + " signs of emphasis, links and code without an empty line");
    }
    if (columns > COLUMNS) {
      return Optional.of("has a table of more than " + COLUMNS + " columns");
    }
    return depth(line) > DEPTH
        ? Optional.of("has quotes and lists more than " + DEPTH + " levels deep")
        : Optional.empty();
  }

  /** The levels that a line opens itself, and the lists that its indentation may leave open. */
  private int depth(String line) {
    Matcher containers = CONTAINERS.matcher(line);
    if (!containers.lookingAt()) {
      return 0;
    }
    int indent = containers.start(1);
    while (!lists.isEmpty() && lists.peek() >= indent) {
      lists.pop();
    }
    int levels = 0;
    for (int i = containers.start(1); i < containers.end(1); i++) {
      levels += ">-*+.)".indexOf(line.charAt(i)) >= 0 ? 1 : 0;
    }
    int depth = lists.size() + levels;
    lists.push(indent);
    return depth;
  }
}
