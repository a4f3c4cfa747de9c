package dev.vertebra.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.corpus.ExampleEvidence;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.output.MemoryOutputTree;
import dev.vertebra.source.DirectorySourceTree;
import dev.vertebra.source.MemorySourceTree;
import dev.vertebra.source.SourceEntry;
import dev.vertebra.source.SourceTree;
import dev.vertebra.source.Span;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What evidence does to the dossier that would break a careless one. */
class DossierFindingsTest {
  private static final String HARD =
      """
      ---
      id: PROC-HARD
      kind: procedure
      title: '</td><script>alert(1)</script> & "quotes"'
      status: effective
      controls: Print
      ---
      Written 中 and once more 中.

      ###### Deep before shallow

      # Shallow

      [out](HTTPS://example.org/), [odd](https:example) and [[NOT-THERE]].

      | A | B |
      |---|---|
      | 1 | 2 | 3 | 4 |

      | no | rows |
      |----|------|

      - [ ] one
        - two

      Aninterminableunbrokentokenthatnolayoutcanbreakatablankbecausethereisnoneinitatallfromitsfirstlettertoitslast0123456789
      """;

  @Test
  void reportsEachCharacterThatCannotBePrintedOnceAndWhereItStands() throws Exception {
    MemoryOutputTree out = new MemoryOutputTree();
    List<Diagnostic> found =
        Vertebra.publish(
            Vertebra.check(evidence()), Publishing.fresh("0.1.0", Optional.empty()), out);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).code()).isEqualTo(DossierFindings.DOSSIER_PROBLEM);
    assertThat(found.get(0).span()).isEqualTo(new Span("hard.md", 8, 9, 8, 10));
    assertThat(found.get(0).message()).contains("U+4E2D");
    assertThat(out.files()).containsKey("releases/1.0.0/dossier.pdf");
  }

  @Test
  void datesDocumentsFromTheEvidence() throws Exception {
    Compilation example = Vertebra.check(ExampleEvidence.unsealed());
    assertThat(DocumentDate.of(example)).isEqualTo(Instant.parse("2026-11-19T10:00:00Z"));
    assertThat(DocumentDate.of(Vertebra.check(new MemorySourceTree(Map.of()))))
        .isEqualTo(Instant.EPOCH);
  }

  private static SourceTree evidence() throws Exception {
    SourceTree base = new DirectorySourceTree(Path.of("src/test/resources/corpus/_base/complete"));
    Map<String, byte[]> files = new TreeMap<>();
    for (SourceEntry entry : base.entries()) {
      files.put(entry.path(), base.bytes(entry.path()));
    }
    files.put("hard.md", HARD.getBytes(StandardCharsets.UTF_8));
    return new MemorySourceTree(files);
  }
}
