package dev.vertebra.author;

import dev.vertebra.profile.FieldSpec;
import dev.vertebra.profile.FieldSpec.Trait;
import dev.vertebra.profile.FieldType;
import dev.vertebra.profile.KindSpec;
import dev.vertebra.profile.Profile;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Declared fields as items of a Markdown list. */
final class FieldList {
  private FieldList() {}

  /** One item for each field; every line ends in LF. */
  static String of(Collection<FieldSpec> fields) {
    StringBuilder text = new StringBuilder();
    for (FieldSpec field : fields) {
      text.append("* `").append(field.name()).append("`: ").append(type(field));
      text.append(field.unit().isEmpty() ? "" : ", in " + field.unit());
      text.append(field.is(Trait.REQUIRED) ? ", required" : "");
      text.append(field.is(Trait.CONFIDENTIAL) ? ", confidential" : "");
      text.append(field.help().isEmpty() ? "" : " – " + field.help()).append('\n');
    }
    return text.toString();
  }

  /** The fields that every kind of the profile has, in the order of its first kind. */
  static Map<String, FieldSpec> common(Profile profile) {
    Map<String, FieldSpec> common = new LinkedHashMap<>();
    List<KindSpec> kinds = List.copyOf(profile.kinds().values());
    kinds.stream()
        .limit(1)
        .flatMap(kind -> kind.fields().stream())
        .filter(field -> kinds.stream().allMatch(kind -> kind.fields().contains(field)))
        .forEach(field -> common.put(field.name(), field));
    return common;
  }

  private static String type(FieldSpec field) {
    String one = type(field.type());
    return field.is(Trait.LIST) ? "list of " + one : one;
  }

  private static String type(FieldType type) {
    if (type instanceof FieldType.Choice choice) {
      return "one of "
          + choice.choices().stream().map(c -> "`" + c + "`").collect(Collectors.joining(", "));
    }
    return type instanceof FieldType.Nested nested
        ? "structure `" + nested.name() + "`"
        : type.label();
  }
}
