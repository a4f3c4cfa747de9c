package dev.vertebra.source;

import java.util.Comparator;

/**
 * A stretch of one input file.
 *
 * <p>Lines and columns count from 1; columns count Unicode code points; the end is exclusive. A
 * span of a whole file has line 0.
 *
 * @param file path below the evidence folder, with {@code /} between folders
 * @param line first line, or 0 for the whole file
 * @param column first column
 * @param endLine line of the end
 * @param endColumn column just behind the last character
 */
public record Span(String file, int line, int column, int endLine, int endColumn)
    implements Comparable<Span> {

  private static final Comparator<Span> ORDER =
      Comparator.comparing(Span::file)
          .thenComparingInt(Span::line)
          .thenComparingInt(Span::column)
          .thenComparingInt(Span::endLine)
          .thenComparingInt(Span::endColumn);

  public Span {
    if (file.isEmpty()) {
      throw new IllegalArgumentException("a span needs a file");
    }
    if (line < 0 || column < 0 || endLine < line || (endLine == line && endColumn < column)) {
      throw new IllegalArgumentException(
          "a span ends before it starts: " + file + ":" + line + ":" + column);
    }
  }

  /** The span that stands for a file as a whole. */
  public static Span wholeFile(String file) {
    return new Span(file, 0, 0, 0, 0);
  }

  /** Whether this span stands for a file as a whole. */
  public boolean isWholeFile() {
    return line == 0;
  }

  /** Orders by file, then position. */
  @Override
  public int compareTo(Span other) {
    return ORDER.compare(this, other);
  }

  /** {@code file:line:column}, or the file alone. */
  @Override
  public String toString() {
    return isWholeFile() ? file : file + ":" + line + ":" + column;
  }
}
