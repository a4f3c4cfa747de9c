package dev.vertebra.read.record;

import dev.vertebra.profile.FieldSpec;
import dev.vertebra.profile.KindSpec;
import dev.vertebra.profile.Outgoing;
import dev.vertebra.profile.Profile;
import dev.vertebra.read.shape.Shape;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A kind, indexed for reading many records of it.
 *
 * @param kind the kind
 * @param label what its records are, for messages
 * @param fields its fields by name
 * @param required its fields that must be present
 * @param relations names of the relations that it may author
 * @param keys every key that one of its records may hold
 */
record KindShape(
    KindSpec kind,
    String label,
    Map<String, FieldSpec> fields,
    List<FieldSpec> required,
    Set<String> relations,
    Set<String> keys) {
  static final String ID = "id";
  static final String KIND = "kind";
  static final String TITLE = "title";
  static final String STATUS = "status";
  static final String CLAUSES = "clauses";
  static final String BODY = "body";

  /** Keys that belong to the language itself. */
  static final List<String> LANGUAGE = List.of(ID, KIND, TITLE, CLAUSES, BODY);

  /** All kinds of a profile by name. */
  static Map<String, KindShape> index(Profile profile) {
    Map<String, KindShape> index = new LinkedHashMap<>();
    profile.kinds().forEach((name, kind) -> index.put(name, of(kind)));
    return index;
  }

  private static KindShape of(KindSpec kind) {
    String label = "a record of kind `" + kind.name() + "`";
    Map<String, FieldSpec> fields = new LinkedHashMap<>();
    kind.fields().forEach(f -> fields.putIfAbsent(f.name(), f));
    Set<String> relations = new LinkedHashSet<>();
    for (Outgoing outgoing : kind.relations()) {
      relations.add(outgoing.relation());
    }
    Set<String> keys = new LinkedHashSet<>(LANGUAGE);
    keys.addAll(fields.keySet());
    keys.addAll(relations);
    List<FieldSpec> required = new Shape(label, kind.fields()).required();
    return new KindShape(kind, label, fields, required, relations, keys);
  }
}
