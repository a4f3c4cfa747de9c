package dev.vertebra.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.corpus.ExampleEvidence;
import dev.vertebra.model.ReleaseSummary;
import dev.vertebra.release.ReleaseStore;
import dev.vertebra.release.SealedRelease;
import dev.vertebra.render.page.Pages;
import dev.vertebra.render.page.Publication;
import dev.vertebra.render.page.TrendsView;
import dev.vertebra.source.DirectorySourceTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is published about a release of the example looks back, and never ahead. */
class HistoryTest {
  private static List<String> versions(Publication publication) {
    return publication.history().stream().map(ReleaseSummary::version).toList();
  }

  @Test
  void aReleaseKnowsThoseBeforeItAndItself() throws IOException {
    Compilation draft = Vertebra.check(new DirectorySourceTree(ExampleEvidence.FOLDER));
    ReleaseStore store = draft.store();
    SealedStates states = new SealedStates(store);
    List<List<String>> histories = new ArrayList<>();
    for (SealedRelease release : store.releases()) {
      histories.add(versions(states.publication(states.compilation(release), "test")));
    }
    assertThat(histories)
        .containsExactly(
            List.of("1.0.0"), List.of("1.0.0", "1.1.0"), List.of("1.0.0", "1.1.0", "2.0.0"));
    // The last one is still held: comparing the draft with it checks nothing again.
    SealedRelease last = store.last().orElseThrow();
    assertThat(states.compilation(last)).isSameAs(states.compilation(last));

    Publication published = states.publication(draft, "test");
    assertThat(versions(published)).containsExactly("1.0.0", "1.1.0", "2.0.0", "2.0.0");
    TrendsView trends = new Pages(published).trends();
    assertThat(trends.releases())
        .extracting(TrendsView.Column::label)
        .as("the draft accepts what 2.0.0 accepted, and is not shown twice")
        .containsExactly("1.0.0", "1.1.0", "2.0.0");
    assertThat(trends.series().stream().filter(s -> s.metric().equals("sensitivity")).findFirst())
        .get()
        .satisfies(
            s -> {
              assertThat(s.subgroup()).isEqualTo("all");
              assertThat(s.rows())
                  .extracting(r -> r.release() + " " + r.run() + " " + r.figure().value())
                  .containsExactly(
                      "1.0.0 VR-001 0.8274",
                      "1.1.0 VR-007 0.6906",
                      "1.1.0 VR-009 0.7679",
                      "2.0.0 VR-013 0.8080",
                      "2.0.0 VR-014 0.6852");
            });
  }
}
