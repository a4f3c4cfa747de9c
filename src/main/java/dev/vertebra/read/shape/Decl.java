package dev.vertebra.read.shape;

import dev.vertebra.profile.FieldSpec;
import dev.vertebra.profile.FieldSpec.Trait;
import dev.vertebra.profile.FieldType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Short ways to declare the fields of the language's own files. */
public final class Decl {
  private Decl() {}

  /** A field with these traits. */
  public static FieldSpec field(String name, FieldType type, Trait... traits) {
    Set<Trait> set = EnumSet.noneOf(Trait.class);
    set.addAll(List.of(traits));
    return new FieldSpec(name, type, "", "", set);
  }

  /** A text field with these traits. */
  public static FieldSpec text(String name, Trait... traits) {
    return field(name, FieldType.Scalar.TEXT, traits);
  }

  /** A structure. */
  public static FieldType.Nested nested(String name, FieldSpec... fields) {
    return new FieldType.Nested(name, List.of(fields));
  }
}
