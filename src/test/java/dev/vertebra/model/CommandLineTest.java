package dev.vertebra.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

  @Test
  void wordsAreSeparatedByBlanks() {
    assertThat(words("java programs/Validate.java VR-001  model/1.0.0\tall\n out.json "))
        .containsExactly(
            "java", "programs/Validate.java", "VR-001", "model/1.0.0", "all", "out.json");
  }

  @Test
  void quotesKeepWhatTheyHold() {
    assertThat(words("awk '$1 > 0 {print}' \"a b.csv\" 'it'\"'\"'s' \"say \\\"so\\\" \\\\\" ''"))
        .containsExactly("awk", "$1 > 0 {print}", "a b.csv", "it's", "say \"so\" \\", "");
  }

  @Test
  void whatNoShellReadsIsLeftAlone() {
    assertThat(words("p --a=b,c:d @x +1 -n 5% a#b a~b x^2 !y Ä"))
        .containsExactly("p", "--a=b,c:d", "@x", "+1", "-n", "5%", "a#b", "a~b", "x^2", "!y", "Ä");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a | b", "a && b", "a; b", "a > f", "a < f", "a $HOME", "a `b`", "a $(b)", "a *.csv",
        "a ?", "a [x]", "a {b,c}", "(a)", "a \\ b", "a #b", "a ~/b", "a \"$b\"", "a \"`b`\"",
        "a \"\\n\"", "a 'b", "a \"b", "", "  ", "'' a", "X=1 a", "/usr/bin/java a", "C:/java a",
        "a \u0007"
      })
  void whatAShellWouldReadOtherwiseIsRefused(String command) {
    assertThat(CommandLine.of(command)).isInstanceOf(CommandLine.Refused.class);
    assertThat(((CommandLine.Refused) CommandLine.of(command)).why()).isNotBlank();
  }

  private static List<String> words(String command) {
    return ((CommandLine.Words) CommandLine.of(command)).words();
  }
}
