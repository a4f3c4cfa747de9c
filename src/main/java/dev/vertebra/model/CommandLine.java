package dev.vertebra.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The command of a run as one program and its arguments.
 *
 * <p>Words are separated by blanks, tabs and line ends. Within {@code '…'} everything stands for
 * itself; within {@code "…"} everything but {@code \"} and {@code \\}; a word may be put together
 * from both. No shell reads a command, so whatever a shell would read otherwise is refused: one
 * text must not mean two things to who runs it by hand and to who runs it again.
 */
public sealed interface CommandLine {

  /** Characters that mean something to a shell outside of quotes. */
  String SHELL = "|&;<>(){}$`\\*?[]";

  /**
   * A program and its arguments.
   *
   * @param words at least one, the program first
   */
  record Words(List<String> words) implements CommandLine {
    public Words {
      words = List.copyOf(words);
    }
  }

  /**
   * A text that is no plain command.
   *
   * @param why a clause, such as "{@code |} is for a shell"
   */
  record Refused(String why) implements CommandLine {}

  /** Splits a text into words, or says why it is none. */
  static CommandLine of(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean inWord = false;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
        if (inWord) {
          words.add(word.toString());
          word.setLength(0);
        }
        inWord = false;
      } else if (c == '\'' || c == '"') {
        int end = quoted(text, at, c, word);
        if (end < 0) {
          return new Refused(end == OPEN ? "a quote is never closed" : REFUSED_IN_QUOTES);
        }
        at = end;
        inWord = true;
      } else if (SHELL.indexOf(c) >= 0) {
        return new Refused("`" + c + "` is for a shell");
      } else if (!inWord && (c == '#' || c == '~')) {
        return new Refused("`" + c + "` at the start of a word is for a shell");
      } else if (c < ' ' || c == 0x7F) {
        return new Refused("it holds a control character");
      } else {
        word.append(c);
        inWord = true;
      }
    }
    if (inWord) {
      words.add(word.toString());
    }
    return program(words);
  }

  /** Result of {@link #quoted}: the quote stays open. */
  int OPEN = -1;

  /** Result of {@link #quoted}: a shell would read what it holds. */
  int FOR_A_SHELL = -2;

  /** Why {@link #FOR_A_SHELL}. */
  String REFUSED_IN_QUOTES =
      "within `\"` a shell reads `$`, `` ` `` and `\\`; single quotes keep them as they are";

  private static int quoted(String text, int start, char quote, StringBuilder word) {
    for (int at = start; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == quote) {
        return at + 1;
      }
      boolean isDouble = quote == '"';
      if (isDouble && (c == '$' || c == '`')) {
        return FOR_A_SHELL;
      }
      if (isDouble && c == '\\') {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : 0;
        if (next != '"' && next != '\\') {
          return FOR_A_SHELL;
        }
        at++;
        c = next;
      }
      word.append(c);
    }
    return OPEN;
  }

  private static CommandLine program(List<String> words) {
    if (words.isEmpty() || words.get(0).isEmpty()) {
      return new Refused("it names no program");
    }
    String program = words.get(0);
    if (program.indexOf('=') > 0) {
      return new Refused("`" + program + "` would set a variable in a shell");
    }
    boolean isPlace = program.startsWith("/") || program.matches("[A-Za-z]:.*");
    return isPlace
        ? new Refused("`" + program + "` is a place on one machine; name the program alone")
        : new Words(words);
  }
}
