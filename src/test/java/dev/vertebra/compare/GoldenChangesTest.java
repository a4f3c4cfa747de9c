package dev.vertebra.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.model.Sha256;
import dev.vertebra.report.Colour;
import dev.vertebra.report.changes.ChangesJson;
import dev.vertebra.report.changes.ChangesMarkdown;
import dev.vertebra.report.changes.ChangesText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pairs of states, and what is said about them, to be read as a reader would: {@code
 * src/test/resources/changes}. {@code -Dgolden.update} writes the expectations.
 */
class GoldenChangesTest {
  private static final Path FOLDER = Path.of("src/test/resources/changes");

  private static Comparison pair(String name) {
    State before = State.base();
    State after = State.base();
    switch (name) {
      case "same" -> after.move("DR-1.md", "reviews/DR-1.md");
      case "release" -> release(after);
      case "reviewed" ->
          after
              .edit("IU-1.md", "population: ", "population: Since this year ")
              .review("REQ-1")
              .review("CLM-1");
      case "example" -> {
        before = State.of(Path.of("evidence"));
        after = before.copy();
        after.edit(
            "02-requirements-and-risks/requirements.yaml",
            "Specificity at the released threshold is at least 0.45",
            "Specificity at the released threshold is at least 0.50");
      }
      default -> throw new IllegalArgumentException(name);
    }
    return before.to(after);
  }

  /** A new threshold in a new model version, a new run that does not meet, a renamed risk. */
  private static void release(State after) {
    String old = after.text("files/model/threshold.json");
    String young = old.replaceFirst("[0-9]\\.[0-9]+", "0.61");
    after.put("files/model/threshold.json", young);
    after.edit("components.yaml", Sha256.ofText(old).hex(), Sha256.ofText(young).hex());
    String result = after.text("files/VR-1.json").replace("\"0.900\"", "\"0.700\"");
    after.put("files/VR-2.json", result.replace("VR-1", "VR-2"));
    after.put(
        "VR-2.md",
        after
            .text("VR-1.md")
            .replace("id: VR-1\n", "id: VR-2\n")
            .replace("files/VR-1.json", "files/VR-2.json")
            .replaceFirst(
                "sha256: [0-9a-f]{64}, size: 2110",
                "sha256: " + Sha256.ofText(after.text("files/VR-2.json")) + ", size: 2110")
            .replaceFirst("metrics:\n(  - .*\n)+", "")
            .replace("verdict: met\n", "")
            .replace("uses-data: ", "supersedes: VR-1\nuses-data: "));
    after
        .edit("RISK-1.md", "id: RISK-1\n", "id: RISK-100\naliases: [RISK-1]\n")
        .edit("RC-1.md", "mitigates: RISK-1", "mitigates: RISK-100")
        .edit("REQ-1.md", "at least 0.75, overall", "at least *0.85* | <b>overall</b>")
        .remove("SIG-1.md");
  }

  @ParameterizedTest
  @ValueSource(strings = {"same", "release", "reviewed", "example"})
  void saysWhatIsExpected(String name) throws IOException {
    Comparison comparison = pair(name);
    expect(name + ".txt", ChangesText.of(comparison, Colour.PLAIN));
    expect(name + ".json", ChangesJson.of(comparison, "vertebra test"));
    expect(name + ".md", ChangesMarkdown.of(comparison));
  }

  private static void expect(String name, String text) throws IOException {
    Path file = FOLDER.resolve(name);
    if (System.getProperty("golden.update") != null) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, text);
    }
    assertThat(file).exists();
    assertThat(text).isEqualTo(Files.readString(file));
  }

  @Test
  void colourIsAllThatColourChanges() {
    Comparison comparison = pair("reviewed");
    String plain = ChangesText.of(comparison, Colour.PLAIN);
    String coloured = ChangesText.of(comparison, Colour.ANSI);
    assertThat(coloured).isNotEqualTo(plain);
    assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(plain);
    assertThat(List.of(plain.split("\n", -1))).noneMatch(l -> l.contains("\u001B"));
  }
}
