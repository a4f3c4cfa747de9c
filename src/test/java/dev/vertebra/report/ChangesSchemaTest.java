package dev.vertebra.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vertebra.compare.State;
import dev.vertebra.report.changes.ChangesJson;
import dev.vertebra.report.changes.ChangesMarkdown;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON of a comparison is what its schema says, and the schema describes all of it. */
class ChangesSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path FOLDER = Path.of("src/test/resources/changes");

  @ParameterizedTest
  @ValueSource(strings = {"same", "release", "reviewed", "example"})
  void acceptsAndDescribesEveryMember(String name) throws IOException {
    JsonNode json = JSON.readTree(FOLDER.resolve(name + ".json").toFile());
    PublishedSchema.changes().accepts(json);
    Set<String> names = new TreeSet<>();
    collect(json, names);
    assertThat(PublishedSchema.describedOfChanges()).containsAll(names);
  }

  @Test
  void refusesAnotherShape() throws IOException {
    JsonNode json = JSON.readTree(FOLDER.resolve("release.json").toFile());
    ((ObjectNode) json.path("counts")).remove("moved");
    assertThat(PublishedSchema.changes().schema().validate(json)).isNotEmpty();
  }

  @Test
  void aCommentHasRoomForWhatItShowsAndSaysWhatItCut() throws IOException {
    State before = State.base();
    State after = State.base();
    StringBuilder old = new StringBuilder("records:\n");
    StringBuilder young = new StringBuilder("records:\n");
    for (int i = 1000; i < 4000; i++) {
      String record =
          """
            - id: REQ-%d
              kind: requirement
              title: Requirement %d of many | with <b>markup</b> & *signs*
              status: approved
              date: 2026-01-09
              category: performance
              statement: %s words that are about number %d
              derives-from: IU-1
          """;
      old.append(record.formatted(i, i, "These", i));
      young.append(record.formatted(i, i, "Those other", i));
    }
    before.put("many.yaml", old.toString());
    after.put("many.yaml", young.toString());
    var comparison = before.to(after);
    String markdown = ChangesMarkdown.of(comparison);
    assertThat(markdown.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(60_000);
    assertThat(markdown).contains("**Cut:** ").contains("3000 changed").endsWith("all of them.\n");
    JsonNode json = JSON.readTree(ChangesJson.of(comparison, "vertebra test"));
    assertThat(json.path("records")).hasSize(3000);
    PublishedSchema.changes().accepts(json);
  }

  private static void collect(JsonNode node, Set<String> names) {
    node.fieldNames().forEachRemaining(names::add);
    node.forEach(below -> collect(below, names));
  }
}
