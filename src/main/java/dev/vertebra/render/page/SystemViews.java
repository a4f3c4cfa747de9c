package dev.vertebra.render.page;

import dev.vertebra.model.Artifact;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.ModelSystem;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.Sha256;
import dev.vertebra.model.TraceGraph;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Turns model systems into views. */
final class SystemViews {
  private final TraceGraph graph;
  private final Refs refs;

  SystemViews(TraceGraph graph, Refs refs) {
    this.graph = graph;
    this.refs = refs;
  }

  /** The identity of a model version, when it could be computed. */
  Optional<SystemView> of(RecordId modelVersion) {
    return graph.system(modelVersion).map(this::view);
  }

  /** The view of a model system. */
  SystemView view(ModelSystem system) {
    Map<Sha256, Ref> carriers = new TreeMap<>();
    for (EvidenceRecord component : graph.targets(system.modelVersion(), "composed-of")) {
      for (Artifact artifact : graph.artifacts(component.id())) {
        carriers.putIfAbsent(artifact.declared(), refs.get(component.id()));
      }
    }
    return new SystemView(
        refs.get(system.modelVersion()),
        system.computed().hex(),
        system.declared().hex(),
        system.recomputed() == ModelSystem.Basis.BYTES,
        system.components().stream()
            .map(c -> FileView.of(c, Optional.ofNullable(carriers.get(c.digest()))))
            .toList());
  }
}
