package dev.vertebra.analyse;

import dev.vertebra.model.MatrixRow;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.Threads;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.model.TraceThread;
import dev.vertebra.profile.Profile;
import java.util.List;
import java.util.Optional;

/** Threads that are indexed when the first one is asked for: checking needs none. */
final class LazyThreads implements Threads {
  private final TraceGraph graph;
  private final Profile profile;
  private final List<MatrixRow> matrix;
  private Optional<Threads> index = Optional.empty();

  LazyThreads(TraceGraph graph, Profile profile, List<MatrixRow> matrix) {
    this.graph = graph;
    this.profile = profile;
    this.matrix = matrix;
  }

  @Override
  public TraceThread of(RecordId start, int most) {
    return index().of(start, most);
  }

  private synchronized Threads index() {
    if (index.isEmpty()) {
      index = Optional.of(new ThreadIndex(graph, profile, matrix));
    }
    return index.get();
  }
}
