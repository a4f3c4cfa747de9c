package dev.vertebra.check.review;

import dev.vertebra.check.Inspection;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Value;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Roles and persons under the ids of today and of earlier. */
final class Reviewers {
  private final Map<String, EvidenceRecord> known = new TreeMap<>();

  Reviewers(Inspection inspection) {
    for (String kind : new String[] {"role", "person"}) {
      for (EvidenceRecord record : inspection.all(kind)) {
        known.put(record.id().value(), record);
        for (Value alias : record.items("aliases")) {
          known.putIfAbsent(alias.text(), record);
        }
      }
    }
  }

  Optional<EvidenceRecord> find(String id) {
    return Optional.ofNullable(known.get(id));
  }

  Collection<String> ids() {
    return known.keySet();
  }
}
