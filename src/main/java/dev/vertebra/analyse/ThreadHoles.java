package dev.vertebra.analyse;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.MatrixRow;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.model.TraceLink;
import dev.vertebra.profile.Profile;
import dev.vertebra.profile.RelationSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is missing at a record of a thread: a reader who pulls it shall not have to notice. */
final class ThreadHoles {
  private final TraceGraph graph;
  private final Profile profile;
  private final Map<RecordId, List<String>> rows = new HashMap<>();

  ThreadHoles(TraceGraph graph, Profile profile, List<MatrixRow> matrix) {
    this.graph = graph;
    this.profile = profile;
    matrix.forEach(row -> rows.put(row.subject(), row.holes()));
  }

  /** One clause for each hole; the holes of the trace matrix first. */
  List<String> of(EvidenceRecord record) {
    List<String> holes = new ArrayList<>(rows.getOrDefault(record.id(), List.of()));
    if (profile.isEffective(record)) {
      switch (record.kind()) {
        case "risk" -> risk(record, holes);
        case "signal" -> signal(record, holes);
        case "capa" -> capa(record, holes);
        default -> {}
      }
    }
    for (TraceLink link : graph.outgoing(record.id())) {
      if (profile.isSpine(link.relation()) && link.to().flatMap(graph::find).isEmpty()) {
        String relation =
            profile.relation(link.relation()).map(RelationSpec::label).orElse(link.relation());
        holes.add(relation + " " + link.target() + ", which is not on file");
      }
    }
    return holes;
  }

  private void risk(EvidenceRecord risk, List<String> holes) {
    if (graph.sources(risk.id(), "mitigates").isEmpty()) {
      holes.add("no control mitigates it");
    }
  }

  private void signal(EvidenceRecord signal, List<String> holes) {
    if (signal.text("disposition").isBlank()) {
      holes.add("no disposition");
    }
    if (graph.targets(signal.id(), "concerns").isEmpty()) {
      holes.add("tied to no risk");
    }
  }

  private static void capa(EvidenceRecord capa, List<String> holes) {
    if (capa.text("root-cause").isBlank()) {
      holes.add("no root cause");
    }
    if (capa.structure("effectiveness").isEmpty()) {
      holes.add("effectiveness not checked");
    }
  }
}
