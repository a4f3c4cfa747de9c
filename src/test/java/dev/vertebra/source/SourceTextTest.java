package dev.vertebra.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void everyLineEndSeparatesLines(String end) {
    SourceText text = new SourceText("a.md", "one" + end + "two" + end + end + "four");
    assertThat(text.lineCount()).isEqualTo(4);
    assertThat(text.line(1)).isEqualTo("one");
    assertThat(text.line(2)).isEqualTo("two");
    assertThat(text.line(3)).isEmpty();
    assertThat(text.line(4)).isEqualTo("four");
    assertThat(text.line(5)).isEmpty();
  }

  @Test
  void columnsCountCodePoints() {
    String line = "a\uD83E\uDDB4b";
    SourceText text = new SourceText("a.md", "x\n" + line);
    int b = 2 + line.indexOf('b');
    assertThat(text.span(b, b + 1)).isEqualTo(new Span("a.md", 2, 3, 2, 4));
  }

  @Test
  void offsetsOutsideTheTextAreClamped() {
    SourceText text = new SourceText("a.md", "abc");
    assertThat(text.span(-5, 99)).isEqualTo(new Span("a.md", 1, 1, 1, 4));
  }

  @Test
  void columnsOfLongLinesCountCodePoints() {
    String line = "ab\uD83E\uDDB4".repeat(3000);
    for (String before : new String[] {"", "x\n", "xy\n", "xyz\n"}) {
      String all = before + line + "\nend";
      SourceText text = new SourceText("a.md", all);
      for (int i = 0; i < line.length(); i += 4) {
        int column = line.codePointCount(0, i) + 1;
        int at = before.length() + i;
        assertThat(text.span(at, at + 4).column()).isEqualTo(column);
        assertThat(text.span(at, at + 4).endColumn()).isEqualTo(column + 3);
      }
    }
  }
}
