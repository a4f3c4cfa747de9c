package dev.vertebra.reproduce;

import dev.vertebra.model.Artifact;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.TraceGraph;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The files that the records say a run read: its own (but for the result), those of its protocol,
 * its tools, its datasets and the datasets from which they were drawn, its model version and that
 * one's components. A link that is broken by bytes is followed, too: that its target's bytes are
 * wrong is what must be told.
 */
final class InputsOfRun {
  private final TraceGraph graph;
  private final Set<RecordId> reached = new LinkedHashSet<>();

  private InputsOfRun(TraceGraph graph) {
    this.graph = graph;
  }

  /** The files with the records that name them; a path stands once for each record. */
  static List<Artifact> of(EvidenceRecord run, TraceGraph graph) {
    InputsOfRun inputs = new InputsOfRun(graph);
    inputs.reached.add(run.id());
    inputs.follow(run.id(), "follows");
    inputs.follow(run.id(), "produced-with");
    for (RecordId version : inputs.targets(run.id(), "evaluates")) {
      inputs.reached.add(version);
      inputs.follow(version, "composed-of");
    }
    inputs.targets(run.id(), "uses-data").forEach(inputs::lineage);
    List<Artifact> files = new ArrayList<>();
    for (RecordId record : inputs.reached) {
      graph.artifacts(record).stream()
          .filter(a -> !(record.equals(run.id()) && a.field().equals("result")))
          .forEach(files::add);
    }
    return files;
  }

  private void lineage(RecordId dataset) {
    if (reached.add(dataset)) {
      targets(dataset, "drawn-from").forEach(this::lineage);
    }
  }

  private void follow(RecordId from, String relation) {
    reached.addAll(targets(from, relation));
  }

  private List<RecordId> targets(RecordId from, String relation) {
    return graph.outgoing(from).stream()
        .filter(l -> l.relation().equals(relation))
        .flatMap(l -> l.to().flatMap(graph::find).stream())
        .map(EvidenceRecord::id)
        .toList();
  }
}
