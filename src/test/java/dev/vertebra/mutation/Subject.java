package dev.vertebra.mutation;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.read.yaml.Node;
import dev.vertebra.source.SourceText;
import java.util.Optional;

/**
 * A record of the example with the structure of its text, as the compiler's own reader sees it.
 *
 * @param record the record
 * @param text its file
 * @param mapping its fields
 * @param list the list that it stands in; empty when it is a file of its own
 */
record Subject(
    EvidenceRecord record, SourceText text, Node.Mapping mapping, Optional<Node.Sequence> list) {

  String id() {
    return record.id().value();
  }

  String kind() {
    return record.kind();
  }

  /** The entry behind a key. */
  Optional<Node.Entry> entry(String key) {
    return mapping.entries().stream().filter(e -> e.name().equals(key)).findFirst();
  }

  /** The scalar behind a key. */
  Optional<Node.Scalar> scalar(String key) {
    return entry(key)
        .map(Node.Entry::value)
        .filter(Node.Scalar.class::isInstance)
        .map(Node.Scalar.class::cast);
  }

  /** Other characters in place of a scalar's, its quotes left as they are. */
  Change write(Node.Scalar scalar, String replacement) {
    return new Change.Text(text, scalar.start(), scalar.end(), replacement);
  }

  /** The record taken away. */
  Change without() {
    return list.filter(l -> l.items().size() > 1)
        .map(l -> Cuts.item(text, l, mapping))
        .orElseGet(() -> new Change.Removal(text.path()));
  }
}
