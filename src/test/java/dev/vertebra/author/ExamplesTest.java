package dev.vertebra.author;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.pipeline.Compilation;
import dev.vertebra.pipeline.Vertebra;
import dev.vertebra.source.MemorySourceTree;
import org.junit.jupiter.api.Test;

/** The examples of the reference are records like any other, and right. */
class ExamplesTest {
  private final Compilation examples =
      Vertebra.check(new MemorySourceTree(AuthorFolders.examples()));

  @Test
  void compileWithoutAFinding() {
    assertThat(examples.findings().all()).isEmpty();
  }

  @Test
  void thereIsOneInForceForEveryKind() {
    for (String kind : AuthorFolders.PROFILE.kinds().keySet()) {
      assertThat(examples.graph().records(kind))
          .as(kind)
          .filteredOn(record -> record.span().file().equals("examples/" + kind + ".md"))
          .singleElement()
          .satisfies(record -> assertThat(isEffective(record)).isTrue());
    }
  }

  private boolean isEffective(EvidenceRecord record) {
    return examples.profile().isEffective(record);
  }
}
