package dev.vertebra.render.page;

import dev.vertebra.model.EvidenceRecord;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is on file for a place.
 *
 * @param records records, in the order in which they are shown
 * @param texts what else fills it, such as the text of a field
 */
record Found(List<EvidenceRecord> records, List<String> texts) {
  Found {
    records = List.copyOf(records);
    texts = List.copyOf(texts);
  }

  static Found of(List<EvidenceRecord> records) {
    return new Found(records, List.of());
  }

  static Found text(List<String> texts) {
    return new Found(List.of(), texts.stream().filter(t -> !t.isBlank()).toList());
  }

  /** Both together, each record once. */
  Found and(Found other) {
    return new Found(
        Stream.concat(records.stream(), other.records.stream()).distinct().toList(),
        Stream.concat(texts.stream(), other.texts.stream()).toList());
  }

  boolean isEmpty() {
    return records.isEmpty() && texts.isEmpty();
  }
}
