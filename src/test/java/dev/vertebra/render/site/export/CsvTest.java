package dev.vertebra.render.site.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
  @Test
  void aTableIsAsRfc4180HasIt() {
    Csv table = new Csv(List.of("id", "title"));
    table.add(List.of("REQ-1", "says \"no\", twice\nand a half"));
    assertThat(text(table))
        .isEqualTo(
            "\uFEFF\"id\",\"title\"\r\n\"REQ-1\",\"says \"\"no\"\", twice\nand a half\"\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "=cmd|' /C calc'!A0",
        "\uFF1D1",
        "-",
        "--1",
        "-1.5.2",
        "+49 30"
      })
  void whatWouldStartAFormulaIsText(String cell) {
    assertThat(only(cell)).isEqualTo("'" + cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.0022", "-1", "0.80", "-1e-7", "REQ-1", "a=1", ""})
  void numbersAndOtherTextsStayAsTheyAre(String cell) {
    assertThat(only(cell)).isEqualTo(cell);
  }

  @ParameterizedTest
  @CsvSource({"0001", "0000", "202E", "2066", "FFFE", "D800"})
  void charactersThatHideOrReorderTextAreReplaced(String hex) {
    char c = (char) Integer.parseInt(hex, 16);
    assertThat(only("a" + c + "b")).isEqualTo("a\uFFFDb");
  }

  @Test
  void charactersBeyondTheFirstPlaneStay() {
    assertThat(only("\uD83E\uDDB4")).isEqualTo("\uD83E\uDDB4");
  }

  private static String only(String cell) {
    Csv table = new Csv(List.of("x"));
    table.add(List.of(cell));
    String text = text(table);
    return text.substring("\uFEFF\"x\"\r\n\"".length(), text.length() - "\"\r\n".length());
  }

  private static String text(Csv table) {
    return new String(table.bytes(), StandardCharsets.UTF_8);
  }
}
