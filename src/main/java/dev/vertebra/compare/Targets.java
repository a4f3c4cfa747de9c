package dev.vertebra.compare;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which record an author meant: by its id, or else by an earlier one. */
final class Targets {
  private final Side side;
  private final Map<String, RecordId> byAlias = new HashMap<>();

  Targets(Side side) {
    this.side = side;
    for (EvidenceRecord record : side.graph().records()) {
      for (Value alias : record.items("aliases")) {
        byAlias.putIfAbsent(alias.text(), record.id());
      }
    }
  }

  Optional<RecordId> find(String text) {
    return Optional.of(text)
        .filter(RecordId::isValid)
        .map(RecordId::new)
        .filter(id -> side.graph().find(id).isPresent())
        .or(() -> Optional.ofNullable(byAlias.get(text)));
  }
}
