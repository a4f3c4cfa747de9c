package dev.vertebra.diagnostic;

import dev.vertebra.source.SourceText;
import dev.vertebra.source.Span;

/**
 * The first line of a span as it is shown: tabs expanded, control characters visible, cut to
 * {@value #MAX_WIDTH} columns around what is marked.
 *
 * @param line number of the line, counted from 1
 * @param before what stands before the span
 * @param marked the part of the line that the span covers; empty when the span is a point
 * @param after what stands behind it
 * @param endLine last line of the span
 */
public record Excerpt(int line, String before, String marked, String after, int endLine) {
  /** Greatest number of terminal columns. */
  public static final int MAX_WIDTH = 160;

  private static final int MAX_BEFORE = 60;
  private static final int MAX_MARKED = 80;
  private static final String CUT = "\u2026";

  /** Cuts the first line of a span, which must not stand for a whole file, out of its text. */
  public static Excerpt of(SourceText text, Span span) {
    String line = text.line(span.line());
    int start = offset(line, span.column());
    boolean runsOn = span.endLine() > span.line();
    int end = runsOn ? line.stripTrailing().length() : offset(line, span.endColumn());
    end = Math.max(start, end);
    String before = Glyphs.visible(line.substring(0, start));
    String marked = Glyphs.visible(line.substring(start, end), Glyphs.width(before));
    int used = Glyphs.width(before) + Glyphs.width(marked);
    String after = Glyphs.visible(line.substring(end), used);
    int endLine = runsOn && span.endColumn() <= 1 ? span.endLine() - 1 : span.endLine();
    Excerpt whole = new Excerpt(span.line(), before, marked, after.stripTrailing(), endLine);
    return whole.width() <= MAX_WIDTH ? whole : whole.cut();
  }

  private int width() {
    return Glyphs.width(before) + Glyphs.width(marked) + Glyphs.width(after);
  }

  private Excerpt cut() {
    String mark = head(marked, MAX_MARKED);
    int room = MAX_WIDTH - Glyphs.width(mark);
    int behind = Math.min(Glyphs.width(after), room - MAX_BEFORE);
    String left = tail(before, Math.max(MAX_BEFORE, room - behind));
    return new Excerpt(line, left, mark, head(after, room - Glyphs.width(left)), endLine);
  }

  private static String head(String text, int columns) {
    if (Glyphs.width(text) <= columns) {
      return text;
    }
    int end = 0;
    int used = 1;
    while (used + Glyphs.width(glyphAt(text, end)) <= columns) {
      used += Glyphs.width(glyphAt(text, end));
      end += glyphAt(text, end).length();
    }
    return text.substring(0, end) + CUT;
  }

  private static String tail(String text, int columns) {
    if (Glyphs.width(text) <= columns) {
      return text;
    }
    int over = Glyphs.width(text) + 1 - columns;
    int start = 0;
    while (over > 0) {
      over -= Glyphs.width(glyphAt(text, start));
      start += glyphAt(text, start).length();
    }
    return CUT + text.substring(start);
  }

  private static String glyphAt(String text, int at) {
    return Character.toString(text.codePointAt(at));
  }

  private static int offset(String line, int column) {
    int points = Math.max(0, Math.min(column - 1, line.codePointCount(0, line.length())));
    return line.offsetByCodePoints(0, points);
  }
}
