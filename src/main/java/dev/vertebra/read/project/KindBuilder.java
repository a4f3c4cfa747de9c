package dev.vertebra.read.project;

import dev.vertebra.model.Field;
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
import java.util.stream.Stream;

/** Builds one kind from its declaration, the extensions of it and the common fields. */
final class KindBuilder {
  /** Keys of the language itself, which no field or relation may take. */
  private static final Set<String> LANGUAGE = Set.of("id", "kind", "title", "clauses", "body");

  private static final String RELATION = "relation";

  private final Declarations declarations;
  private final FieldDeclarations types;
  private final Names names;
  private final Reliances reliances;

  /** Everything that a kind may refer to, by name. */
  record Names(
      Map<String, Value.Structure> stages,
      Map<String, Value.Structure> relations,
      Map<String, Value.Structure> kinds,
      Map<String, Value.Structure> common) {}

  KindBuilder(
      Declarations declarations, FieldDeclarations types, Names names, Reliances reliances) {
    this.declarations = declarations;
    this.types = types;
    this.names = names;
    this.reliances = reliances;
  }

  KindSpec kind(String name, Value.Structure kind, List<Value.Structure> extensions) {
    kind.value("stage").ifPresent(s -> declarations.isKnown(s, "stage", names.stages().keySet()));
    List<String> states = items(kind, extensions, "states").map(Value::text).distinct().toList();
    List<String> effective =
        items(kind, extensions, "effective")
            .filter(state -> declarations.isKnown(state, "state", states))
            .map(Value::text)
            .distinct()
            .toList();
    Map<String, Value.Structure> fields = declarations.named(kind.structures("fields"), "field");
    Map<String, Value.Structure> links =
        new LinkedHashMap<>(declarations.named(kind.structures("relations"), RELATION));
    for (Value.Structure extension : extensions) {
      declarations.add(fields, extension.structures("fields"), "field");
      addRelations(links, extension.structures("relations"));
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
        relying(outgoing(links, all.keySet()), extensions));
  }

  /** What the project adds to what the kind's links rely on. */
  private List<Outgoing> relying(List<Outgoing> links, List<Value.Structure> extensions) {
    List<Outgoing> more = new ArrayList<>(links);
    List<String> known = links.stream().map(Outgoing::relation).toList();
    for (Value.Structure extension : extensions) {
      for (Value.Structure added : extension.structures("relies-on")) {
        if (added.value("relation").filter(r -> knows(r, known)).isPresent()) {
          more.replaceAll(l -> l.relation().equals(added.text("relation")) ? plus(l, added) : l);
        }
      }
    }
    return more;
  }

  private boolean knows(Value relation, List<String> known) {
    return declarations.isKnown(relation, "relation of the kind", known);
  }

  private Outgoing plus(Outgoing link, Value.Structure added) {
    List<Value> items = added.items("fields");
    reliances.check(items, link.targets());
    Map<String, List<String>> all = new LinkedHashMap<>(link.reliesOn());
    reliances
        .named(items, link.targets())
        .forEach(
            (kind, fields) ->
                all.merge(
                    kind,
                    fields,
                    (a, b) -> Stream.concat(a.stream(), b.stream()).distinct().toList()));
    return new Outgoing(link.relation(), link.targets(), link.min(), link.max(), link.help(), all);
  }

  private static Stream<Value> items(
      Value.Structure kind, List<Value.Structure> extensions, String key) {
    return Stream.concat(Stream.of(kind), extensions.stream()).flatMap(d -> d.items(key).stream());
  }

  /** Adds relations; one that the kind has already gains targets and keeps its bounds. */
  private void addRelations(Map<String, Value.Structure> links, List<Value.Structure> more) {
    Map<String, Value.Structure> added = declarations.named(more, RELATION);
    added.forEach(
        (name, link) -> {
          Value.Structure first = links.putIfAbsent(name, link);
          if (first != null && (link.field("min").isPresent() || link.field("max").isPresent())) {
            declarations.invalid(
                link.spanOf(link.field("min").isPresent() ? "min" : "max"),
                "the bounds of `" + name + "` are set already",
                "an extension adds targets to a relation of the kind: remove the bounds");
          } else if (first != null) {
            links.put(name, widened(first, link));
          }
        });
  }

  private static Value.Structure widened(Value.Structure first, Value.Structure more) {
    List<Value> targets =
        Stream.concat(first.items("to").stream(), more.items("to").stream()).toList();
    Map<String, Field> fields = new LinkedHashMap<>(first.fields());
    fields.put(
        "to", new Field("to", first.spanOf("to"), new Value.Items(targets, first.spanOf("to"))));
    return new Value.Structure(fields, first.span());
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
    Map<String, List<String>> relied = reliesOn(name, link, targets);
    if (max >= min) {
      return new Outgoing(name, targets, min, max, link.text("help"), relied);
    }
    declarations.invalid(
        link.spanOf("max"), "`max` is less than `min`", "write the greater number as `max`");
    return new Outgoing(name, targets, 0, Integer.MAX_VALUE, link.text("help"), relied);
  }

  /** What the kind's own entry says counts in place of what the relation says. */
  private Map<String, List<String>> reliesOn(
      String name, Value.Structure link, List<String> targets) {
    if (Reliances.isStated(link)) {
      reliances.check(link, targets);
      return reliances.of(link, targets);
    }
    Value.Structure relation = names.relations().get(name);
    return relation == null ? Map.of() : reliances.of(relation, targets);
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
