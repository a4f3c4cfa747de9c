package dev.vertebra.compare;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which records of two states are one. By id first; then by {@code aliases}, whichever of the two
 * names the other; then by content, see {@link Likeness}. A record for which there is more than one
 * candidate has none.
 */
final class Pairing {

  /** One record in both states. */
  record Pair(EvidenceRecord before, EvidenceRecord after, RecordDelta.Basis basis) {}

  private final List<Pair> pairs = new ArrayList<>();
  private final Map<RecordId, Pair> byBefore = new HashMap<>();
  private final Map<RecordId, Pair> byAfter = new HashMap<>();
  private final List<EvidenceRecord> removed;
  private final List<EvidenceRecord> added;

  private Pairing(Side before, Side after) {
    for (EvidenceRecord record : before.graph().records()) {
      after.graph().find(record.id()).ifPresent(r -> add(record, r, RecordDelta.Basis.ID));
    }
    aliases(left(before, byBefore), left(after, byAfter))
        .forEach((b, a) -> add(b, a, RecordDelta.Basis.ALIAS));
    new Likeness(before, after, this)
        .pairs(left(before, byBefore), left(after, byAfter))
        .forEach((b, a) -> add(b, a, RecordDelta.Basis.CONTENT));
    removed = left(before, byBefore);
    added = left(after, byAfter);
    pairs.sort(Comparator.comparing(p -> p.after().id()));
  }

  static Pairing of(Side before, Side after) {
    return new Pairing(before, after);
  }

  /** Every record that is in both states, by its newer id. */
  List<Pair> pairs() {
    return pairs;
  }

  /** Records of the older state only, sorted by id. */
  List<EvidenceRecord> removed() {
    return removed;
  }

  /** Records of the newer state only, sorted by id. */
  List<EvidenceRecord> added() {
    return added;
  }

  /** What a record of the older state is in the newer one. */
  Optional<EvidenceRecord> after(RecordId before) {
    return Optional.ofNullable(byBefore.get(before)).map(Pair::after);
  }

  /** What a record of the newer state was in the older one. */
  Optional<EvidenceRecord> before(RecordId after) {
    return Optional.ofNullable(byAfter.get(after)).map(Pair::before);
  }

  private void add(EvidenceRecord before, EvidenceRecord after, RecordDelta.Basis basis) {
    Pair pair = new Pair(before, after, basis);
    pairs.add(pair);
    byBefore.put(before.id(), pair);
    byAfter.put(after.id(), pair);
  }

  private static List<EvidenceRecord> left(Side side, Map<RecordId, Pair> paired) {
    return side.graph().records().stream().filter(r -> !paired.containsKey(r.id())).toList();
  }

  private static Map<EvidenceRecord, EvidenceRecord> aliases(
      List<EvidenceRecord> before, List<EvidenceRecord> after) {
    Candidates candidates = new Candidates();
    Map<String, EvidenceRecord> olds = byId(before);
    Map<String, EvidenceRecord> news = byId(after);
    for (EvidenceRecord record : after) {
      for (Value alias : record.items("aliases")) {
        Optional.ofNullable(olds.get(alias.text())).ifPresent(b -> candidates.add(b, record));
      }
    }
    for (EvidenceRecord record : before) {
      for (Value alias : record.items("aliases")) {
        Optional.ofNullable(news.get(alias.text())).ifPresent(a -> candidates.add(record, a));
      }
    }
    return candidates.unambiguous();
  }

  private static Map<String, EvidenceRecord> byId(List<EvidenceRecord> records) {
    Map<String, EvidenceRecord> index = new LinkedHashMap<>();
    records.forEach(r -> index.put(r.id().value(), r));
    return index;
  }
}
