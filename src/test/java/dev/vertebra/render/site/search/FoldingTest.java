package dev.vertebra.render.site.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class FoldingTest {
  @Test
  void wordsAreRunsOfLettersAndDigitsWithoutCase() {
    assertThat(Folding.words("Sensitivity (0.834) at GBSG\u2014\u201Cnode-positive\u201D"))
        .containsExactly("sensitivity", "0", "834", "at", "gbsg", "node", "positive");
    assertThat(Folding.words("\u00C4rzte \u043F\u0440\u043E\u0431\u0430 \u65E5\u672C\u8A9E"))
        .containsExactly("\u00E4rzte", "\u043F\u0440\u043E\u0431\u0430", "\u65E5\u672C\u8A9E");
    assertThat(Folding.words(" \u2026 \uD83D\uDE00 ")).isEmpty();
  }

  @Test
  void compatibleFormsAreTheSame() {
    assertThat(Folding.fold("\uFF36\uFF32\uFF0D\uFF10\uFF11\uFF13")).isEqualTo("vr-013");
    assertThat(Folding.words("e\u0301t\u00E9 \uFB01le")).containsExactly("\u00E9t\u00E9", "file");
    assertThat(Folding.fold("\u039F\u0394\u039F\u03A3 \u03C3\u03C2"))
        .isEqualTo("\u03BF\u03B4\u03BF\u03C3 \u03C3\u03C3");
  }

  @Test
  void theLanguageOfTheMachineDoesNotMatter() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(Folding.fold("TITLE-I")).isEqualTo("title-i");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void longWordsAreCut() {
    assertThat(Folding.words("x".repeat(100))).containsExactly("x".repeat(40));
  }
}
