package dev.vertebra.render.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.render.graph.Text.Face;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {
  @ParameterizedTest
  @CsvSource({
    "'',200,1",
    "'short',200,1",
    "'a title that needs more than one line of this width',100,2",
    "'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',100,2",
    "'心臓の高リスク患者が低リスクと表示される場合の対策',100,2"
  })
  void noLineIsWiderThanItsPlace(String text, double width, int lines) {
    var wrapped = Text.wrap(text, Face.REGULAR, 11, width, 2);
    assertThat(wrapped).hasSizeLessThanOrEqualTo(lines);
    assertThat(wrapped).allMatch(line -> Text.width(line, Face.REGULAR, 11) <= width);
  }

  @Test
  void cutsOnlyWhatDoesNotFit() {
    assertThat(Text.wrap("one two three", Face.REGULAR, 11, 40, 2))
        .containsExactly("one two", "three");
    assertThat(Text.wrap("one two three four five", Face.REGULAR, 11, 40, 2))
        .containsExactly("one two", "three…");
    assertThat(Text.fit("REQ-012", Face.SEMIBOLD, 12, 100)).isEqualTo("REQ-012");
  }

  @Test
  void neverSplitsASurrogatePair() {
    for (int width = 1; width < 60; width++) {
      assertThat(Text.fit("🫀🫀🫀🫀", Face.REGULAR, 11, width).codePoints())
          .allMatch(c -> c == 0x1fac0 || c == 0x2026);
    }
  }

  @Test
  void cleansWhatXmlCannotCarry() {
    assertThat(Text.clean("  a\t\n b\u0000c\ud800 \u202ed\uffff "))
        .isEqualTo("a b\ufffdc\ufffd d\ufffd");
    assertThat(Text.clean("95\u00a0%")).isEqualTo("95\u00a0%");
  }
}
