package dev.vertebra.source;

import java.util.Arrays;

/**
 * A file's text with its line starts, which turns offsets into {@link Span}s. Immutable.
 *
 * <p>Line ends are {@code LF}, {@code CRLF} or a lone {@code CR}, as in YAML 1.2.
 */
public final class SourceText {
  private static final int BLOCK = 1024;
  private static final int[] NO_PAIRS = {};

  private final String path;
  private final String text;
  private final int[] lineStarts;
  private final int[] pairs;

  /** Wraps the decoded text of the file at {@code path}. */
  public SourceText(String path, String text) {
    this.path = path;
    this.text = text;
    this.lineStarts = lineStarts(text);
    this.pairs = pairs(text);
  }

  /** Path below the evidence folder. */
  public String path() {
    return path;
  }

  /** The whole text as decoded. */
  public String text() {
    return text;
  }

  /** Number of lines; an empty text has one. */
  public int lineCount() {
    return lineStarts.length;
  }

  /** Text of a line, counted from 1, without its line end; empty when there is no such line. */
  public String line(int number) {
    if (number < 1 || number > lineStarts.length) {
      return "";
    }
    int start = lineStarts[number - 1];
    int end = number < lineStarts.length ? lineStarts[number] : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(start, end);
  }

  /** The span between two offsets in UTF-16 code units, the end exclusive. */
  public Span span(int start, int end) {
    int from = Math.max(0, Math.min(start, text.length()));
    int to = Math.max(from, Math.min(end, text.length()));
    int line = lineOf(from);
    int endLine = lineOf(to);
    return new Span(path, line, columnOf(line, from), endLine, columnOf(endLine, to));
  }

  /** Offset, in UTF-16 code units, of the start of a line counted from 1. */
  public int offsetOfLine(int number) {
    return number <= lineStarts.length ? lineStarts[number - 1] : text.length();
  }

  private int lineOf(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  private int columnOf(int line, int offset) {
    int start = lineStarts[line - 1];
    return offset - start - (pairsBefore(offset) - pairsBefore(start)) + 1;
  }

  /**
   * Number of surrogate pairs that start before an offset; counted by blocks, as a line may be
   * long.
   */
  private int pairsBefore(int offset) {
    if (pairs.length == 0) {
      return 0;
    }
    int block = offset / BLOCK;
    int from = block * BLOCK;
    return pairs[block] + (offset - from) - text.codePointCount(from, offset);
  }

  /** Pairs that start before each block; none for a text of the first plane. */
  private static int[] pairs(String text) {
    if (text.codePointCount(0, text.length()) == text.length()) {
      return NO_PAIRS;
    }
    int[] pairs = new int[text.length() / BLOCK + 1];
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (i % BLOCK == 0) {
        pairs[i / BLOCK] = count;
      }
      if (Character.isHighSurrogate(text.charAt(i))
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        count++;
      }
    }
    if (text.length() % BLOCK == 0) {
      pairs[text.length() / BLOCK] = count;
    }
    return pairs;
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean end =
          c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (end) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }
}
