package dev.vertebra.resolve;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Link;
import dev.vertebra.model.NaturalOrder;
import dev.vertebra.model.RecordId;
import dev.vertebra.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
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
  private final Map<Span, Integer> places = new HashMap<>();
  private final Set<String> missing = new TreeSet<>();
  private final Map<String, NavigableSet<String>> missingByPrefix = new HashMap<>();

  Owners(List<EvidenceRecord> records) {
    Set<String> known = new TreeSet<>();
    for (EvidenceRecord record : records) {
      List<EvidenceRecord> file =
          byFile.computeIfAbsent(record.span().file(), f -> new ArrayList<>());
      places.put(record.idSpan(), file.size());
      file.add(record);
      known.add(record.id().value());
    }
    for (EvidenceRecord record : records) {
      record.links().stream()
          .map(Link::target)
          .filter(t -> !known.contains(t))
          .forEach(missing::add);
    }
    missing.stream()
        .filter(RecordId::isValid)
        .forEach(
            id ->
                missingByPrefix
                    .computeIfAbsent(prefix(id), p -> new TreeSet<>(NaturalOrder::compare))
                    .add(id));
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
    if (siblings.size() < 2) {
      return Optional.empty();
    }
    int at = places.getOrDefault(record.idSpan(), 0);
    String before = at > 0 ? siblings.get(at - 1).id().value() : "";
    String after = at + 1 < siblings.size() ? siblings.get(at + 1).id().value() : "";
    NavigableSet<String> candidates =
        missingByPrefix.getOrDefault(prefix(record.id().value()), Collections.emptyNavigableSet());
    return Optional.ofNullable(candidates.higher(before))
        .filter(m -> after.isEmpty() || NaturalOrder.compare(m, after) < 0);
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
