package dev.vertebra.read.project;

import dev.vertebra.model.Value;
import dev.vertebra.profile.Outgoing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads {@code relies-on}: which fields of its targets a link relies on. A name alone stands for
 * the field in every target kind that has it, {@code kind.field} for the field of one kind.
 */
final class Reliances {
  private static final String KEY = "relies-on";

  /** What every record has beside its fields and may be relied on. */
  private static final List<String> EVERYWHERE = List.of("title", "body");

  private final Declarations declarations;
  private final Map<String, Set<String>> fields;

  /**
   * A reader.
   *
   * @param fields names of the fields of each kind
   */
  Reliances(Declarations declarations, Map<String, Set<String>> fields) {
    this.declarations = declarations;
    this.fields = fields;
  }

  /** Whether an entry says what it relies on, be it nothing. */
  static boolean isStated(Value.Structure declared) {
    return declared.field(KEY).isPresent();
  }

  /** The fields that an entry's list names, by target kind; unknown names are left out. */
  Map<String, List<String>> of(Value.Structure declared, List<String> targets) {
    return named(declared.items(KEY), targets);
  }

  /** The fields that these items name, by target kind; unknown names are left out. */
  Map<String, List<String>> named(List<Value> items, List<String> targets) {
    Map<String, List<String>> byKind = new LinkedHashMap<>();
    for (String kind : kinds(targets)) {
      List<String> relied = new ArrayList<>();
      for (Value item : items) {
        String name = item.text();
        String field = name.startsWith(kind + ".") ? name.substring(kind.length() + 1) : name;
        if (has(kind, field) && !relied.contains(field)) {
          relied.add(field);
        }
      }
      if (!relied.isEmpty()) {
        byKind.put(kind, relied);
      }
    }
    return byKind;
  }

  /** Reports names in an entry's list that no target kind has. */
  void check(Value.Structure declared, Collection<String> targets) {
    check(declared.items(KEY), targets);
  }

  /** Reports items that name no field of a target kind. */
  void check(List<Value> items, Collection<String> targets) {
    if (items.isEmpty()) {
      return;
    }
    Set<String> known = new LinkedHashSet<>(EVERYWHERE);
    for (String kind : kinds(targets)) {
      known.addAll(fields.getOrDefault(kind, Set.of()));
    }
    for (String kind : kinds(targets)) {
      EVERYWHERE.forEach(field -> known.add(kind + "." + field));
      fields.getOrDefault(kind, Set.of()).forEach(field -> known.add(kind + "." + field));
    }
    items.forEach(item -> declarations.isKnown(item, "field of its targets", known));
  }

  private boolean has(String kind, String field) {
    return EVERYWHERE.contains(field) || fields.getOrDefault(kind, Set.of()).contains(field);
  }

  private Collection<String> kinds(Collection<String> targets) {
    return targets.contains(Outgoing.ANY) ? fields.keySet() : targets;
  }
}
