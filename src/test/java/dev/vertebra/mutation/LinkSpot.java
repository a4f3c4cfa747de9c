package dev.vertebra.mutation;

import dev.vertebra.profile.KindSpec;
import dev.vertebra.profile.Outgoing;
import dev.vertebra.read.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One authored target of a relation.
 *
 * @param subject the record that holds the link
 * @param rule the relation as the record's kind declares it
 * @param entry the relation's key with all targets
 * @param item the target as written: a scalar, or a mapping with a digest
 * @param target the target's id
 * @param digest the digest that was written with it
 */
record LinkSpot(
    Subject subject,
    Outgoing rule,
    Node.Entry entry,
    Node item,
    Node.Scalar target,
    Optional<Node.Scalar> digest) {

  /** Every link that a record authors. */
  static List<LinkSpot> of(Subject subject, KindSpec kind) {
    List<LinkSpot> spots = new ArrayList<>();
    for (Node.Entry entry : subject.mapping().entries()) {
      kind.relation(entry.name())
          .ifPresent(
              rule -> {
                for (Node item : items(entry.value())) {
                  id(item)
                      .ifPresent(
                          target ->
                              spots.add(
                                  new LinkSpot(
                                      subject, rule, entry, item, target, part(item, "sha256"))));
                }
              });
    }
    return spots;
  }

  private static List<Node> items(Node value) {
    return value instanceof Node.Sequence list ? list.items() : List.of(value);
  }

  private static Optional<Node.Scalar> id(Node item) {
    return item instanceof Node.Scalar scalar ? Optional.of(scalar) : part(item, "id");
  }

  private static Optional<Node.Scalar> part(Node item, String key) {
    return item instanceof Node.Mapping mapping
        ? mapping.entries().stream()
            .filter(e -> e.name().equals(key))
            .map(Node.Entry::value)
            .filter(Node.Scalar.class::isInstance)
            .map(Node.Scalar.class::cast)
            .findFirst()
        : Optional.empty();
  }

  String relation() {
    return rule.relation();
  }

  /** The link taken away: one target of several, or the relation with its only one. */
  Change without() {
    return entry.value() instanceof Node.Sequence list && list.items().size() > 1
        ? Cuts.item(subject.text(), list, item)
        : Cuts.entry(subject.text(), subject.mapping(), entry);
  }
}
