package dev.vertebra.read.shape;

import dev.vertebra.profile.FieldSpec;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields that a mapping may hold, by name.
 *
 * @param label what the mapping is, for messages
 * @param fields in the declared order
 */
public record Shape(String label, Map<String, FieldSpec> fields) {

  /** The shape of these fields; of two with one name the first counts. */
  public static Shape of(String label, Collection<FieldSpec> fields) {
    Map<String, FieldSpec> byName = new LinkedHashMap<>();
    fields.forEach(f -> byName.putIfAbsent(f.name(), f));
    return new Shape(label, byName);
  }

  /** The fields that must be present. */
  public List<FieldSpec> required() {
    return fields.values().stream().filter(f -> f.is(FieldSpec.Trait.REQUIRED)).toList();
  }
}
