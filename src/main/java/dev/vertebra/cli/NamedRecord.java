package dev.vertebra.cli;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The record that an argument names, by its id or an earlier one. */
final class NamedRecord {
  private NamedRecord() {}

  /** The record; a usage error that names what is near when there is none. */
  static EvidenceRecord find(String id, TraceGraph graph) {
    return Optional.of(id)
        .filter(RecordId::isValid)
        .flatMap(text -> graph.find(new RecordId(text)))
        .or(() -> graph.records().stream().filter(r -> aliases(r).contains(id)).findFirst())
        .orElseThrow(() -> unknown(id, graph));
  }

  private static List<String> aliases(EvidenceRecord record) {
    return record.items("aliases").stream().map(Value::text).toList();
  }

  private static UsageException unknown(String id, TraceGraph graph) {
    Set<String> known = new TreeSet<>();
    for (EvidenceRecord record : graph.records()) {
      known.add(record.id().value());
      known.addAll(aliases(record));
    }
    return Unknown.of("record", id, known, "`vertebra list` lists them");
  }
}
