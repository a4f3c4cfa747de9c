package dev.vertebra.author.schema;

import static dev.vertebra.author.JsonText.object;

import dev.vertebra.profile.FieldSpec;
import dev.vertebra.profile.FieldSpec.Trait;
import dev.vertebra.profile.FieldType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Schemas of declared fields. Structures are collected and referred to by name. */
final class FieldSchemas {
  private final Map<String, FieldType.Nested> structures = new TreeMap<>();

  /** What stands behind the key of a field. */
  Map<String, Object> of(FieldSpec field) {
    Map<String, Object> one = one(field.type());
    Map<String, Object> value = field.is(Trait.LIST) ? oneOrMore(one, object()) : one;
    return Annotated.with(description(field), value);
  }

  /** A mapping of these fields and no others. */
  Map<String, Object> mapping(List<FieldSpec> fields) {
    Map<String, Object> properties = new LinkedHashMap<>();
    fields.forEach(field -> properties.putIfAbsent(field.name(), of(field)));
    return object(
        "type",
        "object",
        "properties",
        properties,
        "required",
        required(fields),
        "additionalProperties",
        false);
  }

  /** Names of the fields that must be present. */
  static List<String> required(List<FieldSpec> fields) {
    return fields.stream()
        .filter(field -> field.is(Trait.REQUIRED))
        .map(FieldSpec::name)
        .distinct()
        .toList();
  }

  /** One value, or a list of such values. */
  static Map<String, Object> oneOrMore(Map<String, Object> one, Map<String, Object> bounds) {
    Map<String, Object> list = new LinkedHashMap<>(object("type", "array", "items", one));
    list.putAll(bounds);
    return object("anyOf", List.of(one, list));
  }

  /** The structures that fields referred to so far, by the names of their definitions. */
  Map<String, Object> definitions() {
    Map<String, Object> definitions = new TreeMap<>();
    int before;
    do {
      before = structures.size();
      List.copyOf(structures.values())
          .forEach(nested -> definitions.put(name(nested), mapping(nested.fields())));
    } while (structures.size() > before);
    return definitions;
  }

  private Map<String, Object> one(FieldType type) {
    if (type instanceof FieldType.Scalar scalar) {
      return ScalarSchema.of(scalar);
    }
    if (type instanceof FieldType.Choice choice) {
      return ScalarSchema.words(choice.choices());
    }
    if (type instanceof FieldType.Open) {
      Map<String, Object> text = ScalarSchema.of(FieldType.Scalar.TEXT);
      return object("type", "object", "additionalProperties", oneOrMore(text, object()));
    }
    FieldType.Nested nested = (FieldType.Nested) type;
    FieldType.Nested other = structures.putIfAbsent(nested.name(), nested);
    if (other != null && !other.equals(nested)) {
      throw new IllegalStateException("two structures are called " + nested.name());
    }
    return object("$ref", "#/$defs/" + name(nested));
  }

  private static String name(FieldType.Nested nested) {
    return "structure-" + nested.name().replace(' ', '-');
  }

  private static String description(FieldSpec field) {
    return Annotated.paragraph(
        Annotated.sentence(field.help()),
        field.unit().isEmpty() ? "" : "Unit: " + field.unit() + ".",
        field.is(Trait.CONFIDENTIAL) ? "Left out of redacted editions." : "");
  }
}
