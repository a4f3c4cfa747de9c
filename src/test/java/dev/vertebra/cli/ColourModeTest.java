package dev.vertebra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.cli.Environment.Attachment;
import dev.vertebra.report.Colour;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColourModeTest {

  @Test
  void aConsoleThatUnderstandsThemGetsColours() {
    assertThat(auto(Attachment.CONSOLE, Map.of("TERM", "xterm"))).isEqualTo(Colour.ANSI);
  }

  @Test
  void nothingElseDoes() {
    assertThat(auto(Attachment.FILE_OR_PIPE, Map.of("TERM", "xterm"))).isEqualTo(Colour.PLAIN);
    assertThat(auto(Attachment.CONSOLE, Map.of("TERM", "dumb"))).isEqualTo(Colour.PLAIN);
    assertThat(auto(Attachment.CONSOLE, Map.of())).isEqualTo(Colour.PLAIN);
    assertThat(auto(Attachment.CONSOLE, Map.of("TERM", "xterm", "NO_COLOR", "1")))
        .isEqualTo(Colour.PLAIN);
  }

  @Test
  void theUserHasTheLastWord() {
    Environment bare = new Environment(Map.of("NO_COLOR", "1"), Attachment.FILE_OR_PIPE);
    Environment rich = new Environment(Map.of("TERM", "xterm"), Attachment.CONSOLE);
    assertThat(ColourMode.ALWAYS.decide(bare)).isEqualTo(Colour.ANSI);
    assertThat(ColourMode.NEVER.decide(rich)).isEqualTo(Colour.PLAIN);
  }

  private static Colour auto(Attachment attachment, Map<String, String> variables) {
    return ColourMode.AUTO.decide(new Environment(variables, attachment));
  }
}
