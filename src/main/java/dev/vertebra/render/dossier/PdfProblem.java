package dev.vertebra.render.dossier;

import java.util.OptionalInt;

/**
 * One thing that would make the PDF say less than its source, or say it to fewer readers.
 *
 * @param kind what is at stake
 * @param message one sentence that names the place
 * @param character the code point that cannot be printed, when there is one
 */
public record PdfProblem(Kind kind, String message, OptionalInt character) {

  PdfProblem(Kind kind, String message) {
    this(kind, message, OptionalInt.empty());
  }

  /** What is at stake. */
  public enum Kind {
    /** The markup cannot be read; nothing is rendered. */
    MALFORMED,
    /** The markup asks for something that must not be in a dossier; nothing is rendered. */
    UNSAFE,
    /** A reader with assistive technology would be told something wrong, or nothing. */
    ACCESSIBILITY,
    /** A link leads nowhere. */
    LINK,
    /** A font or a glyph is missing, so text would print as a placeholder or not at all. */
    TEXT,
    /** The layout engine complained. */
    LAYOUT;

    /** Whether rendering must not go on. */
    boolean stopsRendering() {
      return this == MALFORMED || this == UNSAFE;
    }
  }
}
