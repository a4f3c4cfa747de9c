package dev.vertebra.analyse;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.ModelSystem;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.Release;
import dev.vertebra.model.Seal;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.profile.Project;
import java.util.Optional;

/** Finds the decision and model version behind the release that is built. */
public final class ReleaseFinder {
  private ReleaseFinder() {}

  /** The release that the project file names, as a draft whose version is not sealed. */
  public static Release find(TraceGraph graph, Project project) {
    return find(graph, project, Release.State.DRAFT, Optional.empty());
  }

  /** The release that the project file names, this far. */
  public static Release find(
      TraceGraph graph, Project project, Release.State state, Optional<Seal> seal) {
    Optional<RecordId> decision =
        graph.records("release-decision").stream()
            .filter(r -> r.text("release").equals(project.release()))
            .map(EvidenceRecord::id)
            .findFirst();
    Optional<RecordId> modelVersion =
        decision
            .flatMap(d -> graph.targets(d, "releases").stream().findFirst())
            .or(
                () ->
                    graph.records("model-version").stream()
                        .filter(r -> r.text("release").equals(project.release()))
                        .findFirst())
            .map(EvidenceRecord::id);
    Optional<ModelSystem> system = modelVersion.flatMap(graph::system);
    return new Release(project.release(), state, decision, modelVersion, system, seal);
  }
}
