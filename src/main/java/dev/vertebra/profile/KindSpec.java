package dev.vertebra.profile;

import java.util.List;
import java.util.Optional;

/**
 * A kind of record.
 *
 * @param name its name in records
 * @param title singular, as shown
 * @param plural plural, as shown
 * @param help one or two sentences on what it is for; may be empty
 * @param stage name of its stage
 * @param states lifecycle states, the starting state first
 * @param effective states in which a record counts as evidence
 * @param fields its own fields followed by the common ones
 * @param relations what its records may link to
 */
public record KindSpec(
    String name,
    String title,
    String plural,
    String help,
    String stage,
    List<String> states,
    List<String> effective,
    List<FieldSpec> fields,
    List<Outgoing> relations) {
  public KindSpec {
    states = List.copyOf(states);
    effective = List.copyOf(effective);
    fields = List.copyOf(fields);
    relations = List.copyOf(relations);
  }

  /** The field of this name. */
  public Optional<FieldSpec> field(String fieldName) {
    return fields.stream().filter(f -> f.name().equals(fieldName)).findFirst();
  }

  /** The relation of this name, when records of the kind may author it. */
  public Optional<Outgoing> relation(String relationName) {
    return relations.stream().filter(r -> r.relation().equals(relationName)).findFirst();
  }
}
