package dev.vertebra.mutation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A single fault.
 *
 * @param operator what was done, such as {@code drop link}
 * @param kind kind of the record that it was done to
 * @param record id of that record
 * @param field field, relation or file that it was done to; empty for the record as a whole
 * @param variant what tells it from others of the same operator, kind and field; may be empty
 * @param from what stood there
 * @param to what stands there now
 * @param changes the edits that make it, later ones of a file first
 * @param ids ids by which a finding can name the mutated record
 */
record Mutation(
    String operator,
    String kind,
    String record,
    String field,
    String variant,
    String from,
    String to,
    List<Change> changes,
    Set<String> ids) {
  Mutation {
    changes = List.copyOf(changes);
    ids = Set.copyOf(ids);
    if (changes.isEmpty()) {
      throw new IllegalArgumentException("a mutation that changes nothing: " + operator);
    }
  }

  /** A fault in one place of one record. */
  static Mutation of(
      String operator, Subject subject, String field, String from, String to, Change change) {
    return new Mutation(
        operator,
        subject.kind(),
        subject.id(),
        field,
        "",
        from,
        to,
        List.of(change),
        Set.of(subject.id()));
  }

  /** The same fault, told apart from others. */
  Mutation as(String other) {
    return new Mutation(operator, kind, record, field, other, from, to, changes, ids);
  }

  /** The same fault, after which the record also goes by another id. */
  Mutation alsoNamed(String id) {
    Set<String> more = new TreeSet<>(ids);
    more.add(id);
    return new Mutation(operator, kind, record, field, variant, from, to, changes, more);
  }

  /** What it has in common with others of which only representatives are tried. */
  String group() {
    return String.join(" ", operator, variant, kind, field);
  }

  /** Operator, kind, record and detail, on one line. */
  @Override
  public String toString() {
    return String.join(" ", operator, kind, record, field, variant).strip().replaceAll(" +", " ");
  }
}
