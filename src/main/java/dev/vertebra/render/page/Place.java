package dev.vertebra.render.page;

import dev.vertebra.source.Span;

/**
 * Where something stands in the evidence folder.
 *
 * @param file path below the evidence folder
 * @param line line counted from 1; 0 for the whole file
 * @param column column counted from 1; 0 for the whole file
 */
public record Place(String file, int line, int column) {

  /** The place where a span starts. */
  static Place of(Span span) {
    return new Place(span.file(), span.line(), span.column());
  }

  /** {@code file:line}, or the file alone. */
  public String text() {
    return line == 0 ? file : file + ":" + line;
  }

  /** {@code file:line:column}, or the file alone. */
  public String exact() {
    return line == 0 ? file : file + ":" + line + ":" + column;
  }
}
