package dev.vertebra.render.page;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.ModelSystem;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.Release;
import dev.vertebra.model.ResultFile;
import dev.vertebra.model.RunAssessment;
import dev.vertebra.model.Sha256;
import dev.vertebra.model.TraceGraph;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What each run is to the release that is published. */
final class RunStandings {
  private final TraceGraph graph;
  private final Release release;
  private final Set<RecordId> accepted = new TreeSet<>();

  RunStandings(Publication publication) {
    this.graph = publication.graph();
    this.release = publication.analysis().release();
    release
        .decision()
        .ifPresent(d -> graph.targets(d, "accepts").forEach(r -> accepted.add(r.id())));
  }

  /** What a run is to the release. */
  RunStanding of(RecordId run) {
    boolean isStale = isOfAnotherSystem(run);
    if (accepted.contains(run)) {
      return isStale ? RunStanding.ACCEPTED_STALE : RunStanding.ACCEPTED;
    }
    return isStale ? RunStanding.OTHER_SYSTEM : RunStanding.OPEN;
  }

  private boolean isOfAnotherSystem(RecordId run) {
    Optional<Sha256> ran =
        graph.run(run).flatMap(RunAssessment::result).flatMap(ResultFile::modelSystem);
    Optional<Sha256> released = release.system().map(ModelSystem::computed);
    if (ran.isPresent() && released.isPresent()) {
      return !ran.equals(released);
    }
    List<EvidenceRecord> evaluated = graph.targets(run, "evaluates");
    return release.modelVersion().isPresent()
        && !evaluated.isEmpty()
        && evaluated.stream().noneMatch(v -> release.modelVersion().get().equals(v.id()));
  }
}
