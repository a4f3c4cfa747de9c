package dev.vertebra.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.source.SourceText;
import dev.vertebra.source.Span;
import org.junit.jupiter.api.Test;

class ExcerptTest {

  @Test
  void splitsTheLineAroundTheSpan() {
    assertThat(excerpt("id: REQ-1  # x", 5, 10))
        .isEqualTo(new Excerpt(1, "id: ", "REQ-1", "  # x", 1));
  }

  @Test
  void countsColumnsInCodePointsAndWidthInTerminalColumns() {
    Excerpt excerpt = excerpt("\uD83D\uDE00\u6F22e\u0301: x", 6, 7);
    assertThat(excerpt.marked()).isEqualTo(" ");
    assertThat(Glyphs.width(excerpt.before())).isEqualTo(6);
  }

  @Test
  void expandsTabsToStops() {
    assertThat(excerpt("ab\tc\t\u6F22\td", 8, 9).before()).isEqualTo("ab  c   \u6F22  ");
  }

  @Test
  void makesControlCharactersVisible() {
    assertThat(excerpt("a\u0000b\u007F\u202Ec", 1, 2).after()).isEqualTo("\u2400b\u2421<U+202E>c");
  }

  @Test
  void cutsLongLinesAroundTheSpan() {
    String line = "x".repeat(5000) + "HERE" + "y".repeat(5000);
    Excerpt excerpt = excerpt(line, 5001, 5005);
    assertThat(excerpt.marked()).isEqualTo("HERE");
    assertThat(excerpt.before()).startsWith("\u2026x").endsWith("x");
    assertThat(excerpt.after()).startsWith("y").endsWith("\u2026");
    assertThat(width(excerpt)).isEqualTo(Excerpt.MAX_WIDTH);
  }

  @Test
  void cutsALongSpan() {
    Excerpt excerpt = excerpt("\u6F22".repeat(400), 1, 401);
    assertThat(excerpt.marked()).endsWith("\u2026");
    assertThat(width(excerpt)).isLessThanOrEqualTo(Excerpt.MAX_WIDTH);
  }

  @Test
  void showsTheFirstLineOfALongerSpan() {
    SourceText text = new SourceText("f", "a:\n  b: 1   \n  c: 2\nd: 3\n");
    assertThat(Excerpt.of(text, new Span("f", 2, 3, 4, 1)))
        .isEqualTo(new Excerpt(2, "  ", "b: 1", "", 3));
  }

  @Test
  void toleratesAPlaceBehindTheText() {
    assertThat(Excerpt.of(new SourceText("f", "a\n"), new Span("f", 9, 9, 9, 12)))
        .isEqualTo(new Excerpt(9, "", "", "", 9));
  }

  private static int width(Excerpt excerpt) {
    return Glyphs.width(excerpt.before() + excerpt.marked() + excerpt.after());
  }

  private static Excerpt excerpt(String line, int column, int endColumn) {
    return Excerpt.of(new SourceText("f", line), new Span("f", 1, column, 1, endColumn));
  }
}
