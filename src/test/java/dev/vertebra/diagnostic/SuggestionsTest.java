package dev.vertebra.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTest {

  @Test
  void namesNearWordsNearestFirst() {
    assertThat(Suggestions.near("RISK-007", List.of("RISK-071", "RISK-070", "RISK-006", "REQ-1")))
        .containsExactly("RISK-006", "RISK-070", "RISK-071");
  }

  @Test
  void saysItInOneSentence() {
    assertThat(Suggestions.help("mitigate", List.of("mitigates")))
        .containsExactly("did you mean `mitigates`?");
    assertThat(Suggestions.help("A-1", List.of("A-2", "A-3")))
        .containsExactly("did you mean `A-2` or `A-3`?");
    assertThat(Suggestions.help("A-1", List.of("something-else"))).isEmpty();
  }

  @Test
  void shortWordsAreNotReplacedWhole() {
    assertThat(Suggestions.near("x", List.of("y"))).isEmpty();
  }
}
