package dev.vertebra.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappedTextTest {

  @Test
  void wrapsParagraphsAndHangsListItems() {
    String wrapped =
        WrappedText.of("word ".repeat(40).strip() + "\n\n* " + "item ".repeat(30).strip());
    assertThat(wrapped.lines()).allMatch(line -> line.length() <= 92);
    assertThat(wrapped).contains("\n\n* item").contains("\n  item").doesNotContain(" \n");
    assertThat(wrapped.replaceAll("\\s+", " ").strip())
        .isEqualTo("word ".repeat(40) + "* " + "item ".repeat(30).strip());
  }

  @Test
  void leavesCodeAlone() {
    String code = "```yaml\n" + "a ".repeat(80) + "\n```\n";
    assertThat(WrappedText.of(code)).isEqualTo(code);
  }
}
