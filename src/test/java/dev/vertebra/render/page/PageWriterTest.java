package dev.vertebra.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PageWriterTest {
  @Test
  void textComesOutAsUtf8() {
    String text = "a\u00E9\u2265\uD83E\uDDB4z\n\t".repeat(3000);
    assertThat(written(text)).isEqualTo(text);
  }

  @Test
  void aPairMayBeCutInTwo() {
    PageWriter writer = new PageWriter();
    writer.write("\uD83E", 0, 1);
    writer.write("\uDDB4", 0, 1);
    assertThat(text(writer)).isEqualTo("\uD83E\uDDB4");
  }

  @Test
  void whatXmlForbidsIsReplaced() {
    assertThat(written("\u0000a\u001B\uFFFE\uFFFF")).isEqualTo("\uFFFDa\uFFFD\uFFFD\uFFFD");
    assertThat(written("\uD83Ea")).isEqualTo("\uFFFDa");
    assertThat(written("\uDDB4")).isEqualTo("\uFFFD");
    assertThat(written("\uD83E")).isEqualTo("\uFFFD");
  }

  @Test
  void controlsThatReorderTextAreReplaced() {
    assertThat(written("\u202Ea\u2066b")).isEqualTo("\uFFFDa\uFFFDb");
    assertThat(written("\u200F")).as("a mark is no override").isEqualTo("\u200F");
  }

  private static String written(String text) {
    PageWriter writer = new PageWriter();
    writer.write(text, 0, text.length());
    return text(writer);
  }

  private static String text(PageWriter writer) {
    return new String(writer.bytes(), StandardCharsets.UTF_8);
  }
}
