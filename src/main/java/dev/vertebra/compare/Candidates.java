package dev.vertebra.compare;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RecordId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Records that may be one; those that may be several are none. */
final class Candidates {
  private record Pair(EvidenceRecord before, EvidenceRecord after) {}

  private final Set<Pair> pairs = new LinkedHashSet<>();

  void add(EvidenceRecord before, EvidenceRecord after) {
    pairs.add(new Pair(before, after));
  }

  /** The pairs of which neither record is in another. */
  Map<EvidenceRecord, EvidenceRecord> unambiguous() {
    Map<RecordId, Integer> befores = new LinkedHashMap<>();
    Map<RecordId, Integer> afters = new LinkedHashMap<>();
    for (Pair pair : pairs) {
      befores.merge(pair.before().id(), 1, Integer::sum);
      afters.merge(pair.after().id(), 1, Integer::sum);
    }
    Map<EvidenceRecord, EvidenceRecord> only = new LinkedHashMap<>();
    for (Pair pair : pairs) {
      if (befores.getOrDefault(pair.before().id(), 0) == 1
          && afters.getOrDefault(pair.after().id(), 0) == 1) {
        only.put(pair.before(), pair.after());
      }
    }
    return only;
  }
}
