package dev.vertebra.cli;

import dev.vertebra.report.Colour;

/** What the user says about colours. */
enum ColourMode {
  /** On a console that understands them, unless {@code NO_COLOR} is set (no-color.org). */
  AUTO,
  ALWAYS,
  NEVER;

  Colour decide(Environment environment) {
    return switch (this) {
      case ALWAYS -> Colour.ANSI;
      case NEVER -> Colour.PLAIN;
      case AUTO -> able(environment) ? Colour.ANSI : Colour.PLAIN;
    };
  }

  private static boolean able(Environment environment) {
    String term = environment.variable("TERM");
    return environment.attachment() == Environment.Attachment.CONSOLE
        && environment.variable("NO_COLOR").isEmpty()
        && !term.isEmpty()
        && !term.equals("dumb");
  }
}
