package dev.vertebra.read.shape;

import dev.vertebra.profile.FieldSpec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields that a mapping may hold.
 *
 * @param label what the mapping is, for messages
 * @param fields in the declared order; of two with one name the first counts
 */
public record Shape(String label, List<FieldSpec> fields) {
  public Shape {
    fields = List.copyOf(fields);
  }

  /** The field of this name; shapes are small, and read too often for an index of each. */
  @Nullable FieldSpec find(String name) {
    for (FieldSpec field : fields) {
      if (field.name().equals(name)) {
        return field;
      }
    }
    return null;
  }

  /** Names of the fields. */
  public List<String> names() {
    return fields.stream().map(FieldSpec::name).toList();
  }

  /** The fields that must be present. */
  public List<FieldSpec> required() {
    List<FieldSpec> required = new ArrayList<>();
    for (FieldSpec field : fields) {
      if (field.is(FieldSpec.Trait.REQUIRED)) {
        required.add(field);
      }
    }
    return required;
  }
}
