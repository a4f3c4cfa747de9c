package dev.vertebra.resolve;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Link;
import dev.vertebra.model.NaturalOrder;
import dev.vertebra.model.RecordId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells which of several records with one id is its owner, and which id the others most likely had:
 * the file's name and the order of the ids in a file are the witnesses.
 */
final class Owners {
  private final Map<String, List<EvidenceRecord>> byFile = new TreeMap<>();
  private final Set<String> missing = new TreeSet<>();

  Owners(List<EvidenceRecord> records) {
    Set<String> known = new TreeSet<>();
    for (EvidenceRecord record : records) {
      byFile.computeIfAbsent(record.span().file(), f -> new ArrayList<>()).add(record);
      known.add(record.id().value());
    }
    for (EvidenceRecord record : records) {
      record.links().stream()
          .map(Link::target)
          .filter(t -> !known.contains(t))
          .forEach(missing::add);
    }
  }

  /** The record that most plausibly holds the id rightly; the first one when nothing tells. */
  EvidenceRecord owner(List<EvidenceRecord> sameId) {
    if (sameId.size() == 1) {
      return sameId.get(0);
    }
    return sameId.stream()
        .filter(r -> stem(r).equals(r.id().value()))
        .findFirst()
        .or(() -> sameId.stream().filter(r -> idMeantBy(r).isEmpty()).findFirst())
        .orElse(sameId.get(0));
  }

  /** An id that links speak of, that no record has, and that fits the place of this record. */
  Optional<String> idMeantBy(EvidenceRecord record) {
    String stem = stem(record);
    if (missing.contains(stem)) {
      return Optional.of(stem);
    }
    List<EvidenceRecord> siblings = byFile.getOrDefault(record.span().file(), List.of());
    int at = siblings.indexOf(record);
    String before = at > 0 ? siblings.get(at - 1).id().value() : "";
    String after = at + 1 < siblings.size() ? siblings.get(at + 1).id().value() : "";
    return missing.stream()
        .filter(m -> prefix(m).equals(prefix(record.id().value())))
        .filter(m -> siblings.size() > 1)
        .filter(m -> before.isEmpty() || NaturalOrder.compare(before, m) < 0)
        .filter(m -> after.isEmpty() || NaturalOrder.compare(m, after) < 0)
        .filter(RecordId::isValid)
        .findFirst();
  }

  private static String prefix(String id) {
    return id.replaceAll("[0-9]+$", "");
  }

  private static String stem(EvidenceRecord record) {
    String file = record.span().file();
    String leaf = file.substring(file.lastIndexOf('/') + 1);
    int dot = leaf.lastIndexOf('.');
    return dot < 0 ? leaf : leaf.substring(0, dot);
  }
}
