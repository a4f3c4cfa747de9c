package dev.vertebra.read.project;

import dev.vertebra.model.Value;
import dev.vertebra.profile.FieldSpec;
import dev.vertebra.profile.FieldType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns declared fields into specifications, structures by name resolved. */
final class FieldDeclarations {
  private static final Map<String, FieldType> BUILT_IN = builtIn();
  private static final String CHOICE = "choice";
  private static final String TYPE = "type";
  private static final String CHOICES = "choices";

  private final Map<String, Value.Structure> structures;
  private final Map<String, FieldType.Nested> resolved = new LinkedHashMap<>();
  private final Set<String> open = new LinkedHashSet<>();
  private final Declarations declarations;

  FieldDeclarations(Map<String, Value.Structure> structures, Declarations declarations) {
    this.structures = structures;
    this.declarations = declarations;
  }

  /** Resolves every structure, so that mistakes in unused ones show, too. */
  void resolveAll() {
    structures.forEach((name, declared) -> nested(name, declared));
  }

  /** Specifications of these declared fields. */
  List<FieldSpec> fields(Map<String, Value.Structure> declared) {
    List<FieldSpec> fields = new ArrayList<>();
    declared.forEach(
        (name, field) -> type(field).ifPresent(type -> fields.add(field(name, field, type))));
    return fields;
  }

  private static FieldSpec field(String name, Value.Structure field, FieldType type) {
    Set<FieldSpec.Trait> traits = EnumSet.noneOf(FieldSpec.Trait.class);
    for (FieldSpec.Trait trait : FieldSpec.Trait.values()) {
      String key = trait.name().toLowerCase(java.util.Locale.ROOT);
      if (field.truth(key).orElse(Boolean.FALSE)) {
        traits.add(trait);
      }
    }
    return new FieldSpec(name, type, field.text("unit"), field.text("help"), traits);
  }

  private Optional<FieldType> type(Value.Structure field) {
    Optional<Value> type = field.value(TYPE);
    if (type.isEmpty()) {
      return Optional.empty();
    }
    String name = type.get().text();
    List<String> choices = field.items(CHOICES).stream().map(Value::text).toList();
    if (name.equals(CHOICE) == choices.isEmpty()) {
      declarations.invalid(
          choices.isEmpty() ? field.spanOf(TYPE) : field.spanOf(CHOICES),
          choices.isEmpty()
              ? "a choice without `choices`"
              : "`choices` on a field of type `" + name + "`",
          "write `{field: priority, type: choice, choices: [low, high]}`");
      return Optional.empty();
    }
    if (name.equals(CHOICE)) {
      return Optional.of(new FieldType.Choice(choices));
    }
    FieldType builtIn = BUILT_IN.get(name);
    if (builtIn != null) {
      return Optional.of(builtIn);
    }
    Set<String> known = new LinkedHashSet<>(BUILT_IN.keySet());
    known.add(CHOICE);
    known.addAll(structures.keySet());
    Value.Structure declared = structures.get(name);
    if (!declarations.isKnown(type.get(), "field type or structure", known) || declared == null) {
      return Optional.empty();
    }
    if (open.contains(name)) {
      declarations.invalid(
          field.spanOf(TYPE),
          "the structure `" + name + "` holds itself",
          "write the inner part as a record and link to it");
      return Optional.empty();
    }
    return Optional.of(nested(name, declared));
  }

  private FieldType.Nested nested(String name, Value.Structure declared) {
    FieldType.Nested known = resolved.get(name);
    if (known != null) {
      return known;
    }
    open.add(name);
    List<FieldSpec> fields = fields(declarations.named(declared.structures("fields"), "field"));
    open.remove(name);
    FieldType.Nested nested = new FieldType.Nested(name, fields);
    resolved.put(name, nested);
    return nested;
  }

  private static Map<String, FieldType> builtIn() {
    Map<String, FieldType> types = new LinkedHashMap<>();
    for (FieldType.Scalar scalar : FieldType.Scalar.values()) {
      types.put(scalar.label(), scalar);
    }
    return types;
  }
}
