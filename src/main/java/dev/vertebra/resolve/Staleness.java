package dev.vertebra.resolve;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.ModelSystem;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.Release;
import dev.vertebra.model.ResultFile;
import dev.vertebra.model.RunAssessment;
import dev.vertebra.model.Sha256;
import dev.vertebra.model.Strength;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.model.TraceLink;
import java.util.List;
import java.util.Optional;

/**
 * Marks links that rest on evidence of another model system than the one that is released: what a
 * run verifies, for the release that is built; what a decision accepts, for the version that it
 * releases. Compared are the model-system digest that the run's result names and that of the
 * version; where either is unknown, the version that the run evaluates.
 */
public final class Staleness {
  private final TraceGraph graph;
  private final Release release;

  private Staleness(TraceGraph graph, Release release) {
    this.graph = graph;
    this.release = release;
  }

  /** The graph with stale links marked; broken ones stay broken. */
  public static TraceGraph mark(TraceGraph graph, Release release) {
    Staleness staleness = new Staleness(graph, release);
    List<TraceLink> links = graph.links().stream().map(staleness::mark).toList();
    return links.equals(graph.links()) ? graph : graph.withLinks(links);
  }

  private TraceLink mark(TraceLink link) {
    if (link.strength() == Strength.BROKEN) {
      return link;
    }
    return switch (link.relation()) {
      case "verifies" -> mark(link, link.from(), release.modelVersion());
      case "accepts" -> link.to().map(run -> mark(link, run, released(link.from()))).orElse(link);
      default -> link;
    };
  }

  private Optional<RecordId> released(RecordId decision) {
    return graph.targets(decision, "releases").stream().map(EvidenceRecord::id).findFirst();
  }

  private TraceLink mark(TraceLink link, RecordId run, Optional<RecordId> version) {
    return version.isPresent() && isOfAnother(run, version.get())
        ? link.at(Strength.STALE, "`" + run + "` was not made with `" + version.get() + "`")
        : link;
  }

  private boolean isOfAnother(RecordId run, RecordId version) {
    Optional<Sha256> ran =
        graph.run(run).flatMap(RunAssessment::result).flatMap(ResultFile::modelSystem);
    Optional<Sha256> expected = graph.system(version).map(ModelSystem::computed);
    if (ran.isPresent() && expected.isPresent()) {
      return !ran.equals(expected);
    }
    List<EvidenceRecord> evaluated = graph.targets(run, "evaluates");
    return !evaluated.isEmpty() && evaluated.stream().noneMatch(v -> v.id().equals(version));
  }
}
