package dev.vertebra.pipeline;

import dev.vertebra.analyse.ReleaseSummaries;
import dev.vertebra.compare.Comparison;
import dev.vertebra.model.ReleaseSummary;
import dev.vertebra.model.Sha256;
import dev.vertebra.release.ReleaseStore;
import dev.vertebra.release.SealedRelease;
import dev.vertebra.render.page.Publication;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The sealed releases of one build, each checked once: what is published about a release looks back
 * at those before it. Of each a small summary is kept, of one the whole: a build goes up the chain,
 * where the next release is compared with the last. Not for use by several threads.
 */
final class SealedStates {
  private final ReleaseStore store;
  private final Map<Sha256, ReleaseSummary> summaries = new TreeMap<>();
  private Optional<Compilation> held = Optional.empty();

  SealedStates(ReleaseStore store) {
    this.store = store;
  }

  /** A sealed release, checked. */
  Compilation compilation(SealedRelease release) {
    return held.filter(c -> c.sealed().filter(release::equals).isPresent())
        .orElseGet(() -> Vertebra.check(store, release));
  }

  /** What is published about a state by a compiler of this version. */
  Publication publication(Compilation state, String toolVersion) {
    Optional<SealedRelease> sealed = state.sealed();
    Optional<SealedRelease> before =
        state.release().isDraft() ? store.last() : sealed.flatMap(store::before);
    List<ReleaseSummary> history = new ArrayList<>(before.map(this::upTo).orElseGet(List::of));
    Optional<Comparison> changes =
        before.map(
            r ->
                Comparison.of(
                    compilation(r).side(r.version()), state.side(state.release().version())));
    sealed.ifPresent(r -> hold(r, state));
    history.add(
        sealed
            .map(this::summary)
            .orElseGet(() -> ReleaseSummaries.of(state.graph(), state.release())));
    return new Publication(
        state.profile(),
        state.project(),
        state.graph(),
        state.analysis(),
        state.findings(),
        state.rules(),
        state.rulesOff(),
        state.sources(),
        sealed.map(s -> s.baseline().json()),
        toolVersion,
        changes,
        history,
        Lenses.of(state));
  }

  /** Summaries from the first release of the chain up to this one. */
  private List<ReleaseSummary> upTo(SealedRelease last) {
    List<SealedRelease> chain = store.releases();
    return chain.subList(0, chain.indexOf(last) + 1).stream().map(this::summary).toList();
  }

  private ReleaseSummary summary(SealedRelease release) {
    ReleaseSummary known = summaries.get(release.digest());
    return known != null ? known : hold(release, compilation(release));
  }

  private ReleaseSummary hold(SealedRelease release, Compilation state) {
    held = Optional.of(state);
    return summaries.computeIfAbsent(
        release.digest(), d -> ReleaseSummaries.of(state.graph(), state.release()));
  }
}
