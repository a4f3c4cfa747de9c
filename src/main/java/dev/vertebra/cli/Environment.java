package dev.vertebra.cli;

import java.io.Console;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What decides whether a reader can see colours.
 *
 * @param variables environment variables
 * @param attachment what standard output leads to
 */
record Environment(Map<String, String> variables, Attachment attachment) {

  /** What standard output leads to. */
  enum Attachment {
    CONSOLE,
    FILE_OR_PIPE
  }

  Environment {
    variables = Map.copyOf(variables);
  }

  @SuppressWarnings("SystemConsoleNull") // attachment() asks what the console is
  static Environment ofProcess() {
    return new Environment(System.getenv(), attachment(System.console()));
  }

  /** From Java 22 on there is a console behind a pipe, too, and it says what it is. */
  private static Attachment attachment(@Nullable Console console) {
    if (console == null) {
      return Attachment.FILE_OR_PIPE;
    }
    try {
      Object terminal = Console.class.getMethod("isTerminal").invoke(console);
      return Boolean.TRUE.equals(terminal) ? Attachment.CONSOLE : Attachment.FILE_OR_PIPE;
    } catch (NoSuchMethodException e) {
      return Attachment.CONSOLE;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a console does not say whether it is a terminal", e);
    }
  }

  String variable(String name) {
    return variables.getOrDefault(name, "");
  }
}
