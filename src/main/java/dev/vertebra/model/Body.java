package dev.vertebra.model;

import dev.vertebra.source.Span;

/**
 * A record's free text.
 *
 * @param markdown CommonMark with tables; line ends are LF
 * @param span where it stands
 */
public record Body(String markdown, Span span) {

  /** Whether there is nothing to show. */
  public boolean isBlank() {
    return markdown.isBlank();
  }
}
