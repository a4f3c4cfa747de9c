package dev.vertebra.report;

import dev.vertebra.diagnostic.Severity;

/** Whether a report is coloured. */
public enum Colour {
  /** Plain text. */
  PLAIN,
  /** Colours by ANSI escape sequences (ECMA-48, section 8.3.117). */
  ANSI;

  /** What a stretch of text is. */
  enum Ink {
    ERROR("1;31"),
    WARNING("1;33"),
    NOTE("1;36"),
    FRAME("34"),
    STRONG("1");

    private final String sequence;

    Ink(String sequence) {
      this.sequence = sequence;
    }

    static Ink of(Severity severity) {
      return switch (severity) {
        case ERROR -> ERROR;
        case WARNING -> WARNING;
        case NOTE -> NOTE;
      };
    }
  }

  /** A heading. */
  public String strong(String text) {
    return paint(Ink.STRONG, text);
  }

  String paint(Ink ink, String text) {
    return this == PLAIN || text.isEmpty()
        ? text
        : "\u001B[" + ink.sequence + "m" + text + "\u001B[0m";
  }
}
