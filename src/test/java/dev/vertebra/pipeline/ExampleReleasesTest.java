package dev.vertebra.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.corpus.ExampleEvidence;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.model.NamedDigest;
import dev.vertebra.release.Lookup;
import dev.vertebra.release.ReleaseStore;
import dev.vertebra.release.SealedRelease;
import dev.vertebra.source.DirectorySourceTree;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The example's three sealed releases are whole, and are what their story says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExampleReleasesTest {
  private final Compilation draft;
  private final ReleaseStore store;

  ExampleReleasesTest() throws IOException {
    draft = Vertebra.check(new DirectorySourceTree(ExampleEvidence.FOLDER));
    store = draft.store();
  }

  @Test
  void theyAreThreeInOneChainAndVerify() throws IOException {
    assertThat(store.releases())
        .extracting(SealedRelease::version)
        .containsExactly("1.0.0", "1.1.0", "2.0.0");
    var verified =
        Verifier.verify(
            new DirectorySourceTree(ExampleEvidence.FOLDER, DirectorySourceTree.Names.ALL));
    assertThat(verified.diagnostics()).isEmpty();
    assertThat(verified.value().releases()).isEqualTo(3);
    assertThat(verified.value().files()).isGreaterThan(200);
  }

  @Test
  void eachIsRebuiltWithTheRecordsThatWereSealedAndWithoutAnError() {
    for (SealedRelease release : store.releases()) {
      Compilation compilation = Vertebra.check(store, release);
      assertThat(compilation.findings().count(Severity.ERROR)).as(release.version()).isZero();
      assertThat(compilation.release().isDraft()).isFalse();
      assertThat(compilation.graph().records().stream().map(r -> r.id() + " " + r.digest()))
          .containsExactlyInAnyOrderElementsOf(
              release.baseline().records().stream().map(r -> r.id() + " " + r.text()).toList());
      assertThat(release.baseline().figures().errors()).isZero();
    }
  }

  @Test
  void theFirstChangeIsOfTheThresholdAloneAndTheSecondOfTheModel() {
    assertThat(changedRoles("1.0.0", "1.1.0")).containsExactly("threshold");
    assertThat(changedRoles("1.1.0", "2.0.0")).contains("weights", "preprocessing", "threshold");
    assertThat(draft.release().isAfterSeal()).isTrue();
    assertThat(DraftState.of(draft).isShown()).isTrue();
  }

  @Test
  void theSameWeightsLeadToBothReleasesThatHaveThem() {
    Lookup lookup = Lookup.of(store, draft.graph());
    String weights = component("1.0.0", "weights").digest().hex();
    assertThat(lookup.find(weights))
        .extracting(k -> k.release().version())
        .containsExactly("1.0.0", "1.1.0");
    assertThat(lookup.find(component("2.0.0", "weights").digest().brief()))
        .extracting(k -> k.release().version())
        .containsExactly("2.0.0");
    assertThat(lookup.find("DEP-001"))
        .extracting(k -> k.release().version())
        .containsExactly("1.0.0");
  }

  private Set<String> changedRoles(String before, String after) {
    Set<String> changed = new TreeSet<>();
    List<NamedDigest> others = components(before);
    for (NamedDigest component : components(after)) {
      boolean isKept =
          others.stream()
              .anyMatch(
                  o -> o.role().equals(component.role()) && o.digest().equals(component.digest()));
      if (!isKept) {
        changed.add(component.role());
      }
    }
    return changed;
  }

  private NamedDigest component(String version, String role) {
    return components(version).stream()
        .filter(c -> c.role().equals(role))
        .findFirst()
        .orElseThrow();
  }

  private List<NamedDigest> components(String version) {
    return store.find(version).orElseThrow().baseline().model().components();
  }
}
