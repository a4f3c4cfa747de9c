package dev.vertebra.author;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.output.MemoryOutputTree;
import dev.vertebra.pipeline.Compilation;
import dev.vertebra.pipeline.Publishing;
import dev.vertebra.pipeline.Vertebra;
import dev.vertebra.profile.Project;
import dev.vertebra.profile.RelationSpec.Place;
import dev.vertebra.source.MemorySourceTree;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What {@code vertebra init} writes compiles, and cannot be taken for evidence. */
class StarterTest {
  private final Compilation starter = Vertebra.check(new MemorySourceTree(AuthorFolders.starter()));

  @Test
  void compilesWithOneWarningThatCountsWhatIsToBeReplaced() {
    assertThat(starter.findings().all())
        .extracting(d -> d.code().id() + " " + d.message())
        .containsExactly("VT408 starter text: 29 of 29 records still have to be replaced");
  }

  @Test
  void hasARecordInForceOnEveryStageOfTheSpine() {
    Set<String> stages =
        starter.graph().records().stream()
            .filter(starter.profile()::isEffective)
            .map(record -> starter.profile().kind(record.kind()).orElseThrow().stage())
            .collect(Collectors.toSet());
    assertThat(starter.profile().stages())
        .filteredOn(stage -> stage.place() == Place.SPINE)
        .allSatisfy(stage -> assertThat(stages).contains(stage.name()));
  }

  @Test
  void everyRecordSaysThatItIsStarterText() {
    for (EvidenceRecord record : starter.graph().records()) {
      assertThat(record.title()).startsWith("Starter text: ");
      assertThat(record.items("tags")).extracting(v -> v.text()).contains(Project.STARTER_TAG);
    }
  }

  @Test
  void everyPublishedPageSaysThatItIsStarterText() {
    MemoryOutputTree site = new MemoryOutputTree();
    assertThat(Vertebra.publish(starter, Publishing.fresh("test", Optional.empty()), site))
        .extracting(Diagnostic::message)
        .isEmpty();
    assertThat(site.files().keySet()).anyMatch(path -> path.endsWith("dossier.pdf"));
    site.files()
        .forEach(
            (path, bytes) -> {
              if (path.endsWith(".html")) {
                assertThat(new String(bytes, StandardCharsets.UTF_8))
                    .as(path)
                    .contains("Starter text: replace every record");
              }
            });
  }
}
