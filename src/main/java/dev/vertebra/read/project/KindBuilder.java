package dev.vertebra.read.project;

import dev.vertebra.model.Value;
import dev.vertebra.profile.KindSpec;
import dev.vertebra.profile.Outgoing;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Builds one kind from its declaration, the extensions of it and the common fields. */
final class KindBuilder {
  /** Keys of the language itself, which no field or relation may take. */
  private static final Set<String> LANGUAGE = Set.of("id", "kind", "title", "clauses", "body");

  private final Declarations declarations;
  private final FieldDeclarations types;
  private final Names names;

  /** Everything that a kind may refer to, by name. */
  record Names(
      Map<String, Value.Structure> stages,
      Map<String, Value.Structure> relations,
      Map<String, Value.Structure> kinds,
      Map<String, Value.Structure> common) {}

  KindBuilder(Declarations declarations, FieldDeclarations types, Names names) {
    this.declarations = declarations;
    this.types = types;
    this.names = names;
  }

  KindSpec kind(String name, Value.Structure kind, List<Value.Structure> extensions) {
    kind.value("stage").ifPresent(s -> declarations.isKnown(s, "stage", names.stages().keySet()));
    List<String> states = kind.items("states").stream().map(Value::text).distinct().toList();
    List<String> effective = new ArrayList<>();
    for (Value state : kind.items("effective")) {
      if (declarations.isKnown(state, "state", states)) {
        effective.add(state.text());
      }
    }
    Map<String, Value.Structure> fields = declarations.named(kind.structures("fields"), "field");
    Map<String, Value.Structure> links =
        new LinkedHashMap<>(declarations.named(kind.structures("relations"), "relation"));
    for (Value.Structure extension : extensions) {
      declarations.add(fields, extension.structures("fields"), "field");
      declarations.add(links, extension.structures("relations"), "relation");
    }
    clash(fields);
    Map<String, Value.Structure> all = new LinkedHashMap<>(fields);
    names.common().forEach(all::putIfAbsent);
    return new KindSpec(
        name,
        kind.text("title"),
        kind.text("plural"),
        kind.text("help"),
        kind.text("stage"),
        states,
        effective,
        types.fields(all),
        outgoing(links, all.keySet()));
  }

  /** Reports fields that stand in the way of the language or of a common field. */
  private void clash(Map<String, Value.Structure> fields) {
    fields.forEach(
        (name, field) -> {
          if (LANGUAGE.contains(name) || names.common().containsKey(name)) {
            declarations.invalid(
                field.spanOf("field"),
                "every record has a `" + name + "` already",
                "choose another name for the field");
          }
        });
    fields.keySet().removeAll(LANGUAGE);
  }

  private List<Outgoing> outgoing(Map<String, Value.Structure> links, Set<String> fields) {
    List<Outgoing> outgoing = new ArrayList<>();
    Set<String> targets = new LinkedHashSet<>(names.kinds().keySet());
    targets.add(Outgoing.ANY);
    links.forEach(
        (name, link) -> {
          Value relation = link.value("relation").orElseThrow();
          boolean known = declarations.isKnown(relation, "relation", names.relations().keySet());
          if (known && (fields.contains(name) || LANGUAGE.contains(name))) {
            declarations.invalid(
                relation.span(),
                "`" + name + "` is a field of the kind and a relation, too",
                "give one of them another name");
          } else if (known) {
            outgoing.add(bounded(name, link, targets(link, targets)));
          }
        });
    return outgoing;
  }

  private List<String> targets(Value.Structure link, Set<String> known) {
    List<String> targets = new ArrayList<>();
    for (Value target : link.items("to")) {
      if (declarations.isKnown(target, "kind", known)) {
        targets.add(target.text());
      }
    }
    return targets;
  }

  /** The relation with its bounds; bounds that exclude each other do not count. */
  private Outgoing bounded(String name, Value.Structure link, List<String> targets) {
    int min = bound(link, "min", 0);
    int max = bound(link, "max", Integer.MAX_VALUE);
    if (max >= min) {
      return new Outgoing(name, targets, min, max, link.text("help"));
    }
    declarations.invalid(
        link.spanOf("max"), "`max` is less than `min`", "write the greater number as `max`");
    return new Outgoing(name, targets, 0, Integer.MAX_VALUE, link.text("help"));
  }

  private int bound(Value.Structure link, String key, int absent) {
    BigInteger number = link.whole(key).orElse(BigInteger.valueOf(absent));
    if (number.signum() < 0 || number.bitLength() >= Integer.SIZE) {
      declarations.invalid(
          link.spanOf(key), "`" + key + "` is out of range", "count targets from 0 upwards");
      return absent;
    }
    return number.intValue();
  }
}
