package dev.vertebra.render.page;

import dev.vertebra.model.Draw;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Release;
import dev.vertebra.model.Threads;
import java.util.List;

/** Draws the sample that a release's site shows. */
final class SamplingViews {
  /** As many as can be walked in a morning. */
  private static final int SIZE = 8;

  /** What is said outside, and what is heard from there: the two ends that an auditor pulls. */
  private static final List<String> KINDS = List.of("claim", "signal");

  private final Publication publication;
  private final Kinds kinds;
  private final ThreadViews threads;

  SamplingViews(Publication publication, Kinds kinds, ThreadViews threads) {
    this.publication = publication;
    this.kinds = kinds;
    this.threads = threads;
  }

  SamplingView view() {
    Release release = publication.analysis().release();
    String seed = release.system().map(s -> s.computed().hex()).orElseGet(release::version);
    List<EvidenceRecord> population =
        KINDS.stream().flatMap(k -> kinds.records(k).stream()).toList();
    return new SamplingView(
        seed,
        release.system().isPresent()
            ? "the model-system digest of this release"
            : "the version of this release, which has no model-system digest",
        KINDS.stream().flatMap(k -> kinds.find(k).stream()).filter(k -> k.count() > 0).toList(),
        population.size(),
        Draw.of(seed, population, SIZE).chosen().stream().map(this::walk).toList());
  }

  private SamplingView.Walk walk(Draw.Ranked ranked) {
    return new SamplingView.Walk(
        threads.of(publication.analysis().threads().of(ranked.record().id(), Threads.WALK)),
        ranked.rank().hex());
  }
}
