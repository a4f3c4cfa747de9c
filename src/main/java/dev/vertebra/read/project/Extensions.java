package dev.vertebra.read.project;

import dev.vertebra.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a project adds to kinds and relations that exist, each held to one of them. */
final class Extensions {
  private static final String KIND = "kind";
  private static final String RELATION = "relation";
  private static final List<String> OF_KIND =
      List.of("fields", "relations", "relies-on", "states", "effective");
  private static final List<String> OF_RELATION = List.of("acyclic");

  private final List<Value.Structure> kinds = new ArrayList<>();
  private final List<Value.Structure> relations = new ArrayList<>();
  private final Declarations declarations;

  Extensions(Declarations declarations) {
    this.declarations = declarations;
  }

  /** Adds extensions; one that is not plainly of a kind or of a relation is left out. */
  void add(List<Value.Structure> more) {
    for (Value.Structure one : more) {
      boolean ofKind = one.value(KIND).isPresent();
      if (ofKind == one.value(RELATION).isPresent()) {
        declarations.invalid(
            ofKind ? one.spanOf(RELATION) : one.span(),
            ofKind
                ? "an extension names a kind and a relation"
                : "an extension names neither a kind nor a relation",
            "write `kind: requirement`, or `relation: derives-from` with `acyclic: no`");
      } else if (isOnly(one, ofKind ? KIND : RELATION, ofKind ? OF_RELATION : OF_KIND)) {
        (ofKind ? kinds : relations).add(one);
      }
    }
  }

  /** Reports extensions of what does not exist, and relations that are extended twice. */
  void check(Map<String, Value.Structure> known, Map<String, Value.Structure> knownRelations) {
    for (Value.Structure one : kinds) {
      one.value(KIND).ifPresent(k -> declarations.isKnown(k, KIND, known.keySet()));
    }
    Set<String> seen = new LinkedHashSet<>();
    for (Value.Structure one : relations) {
      one.value(RELATION)
          .ifPresent(r -> declarations.isKnown(r, RELATION, knownRelations.keySet()));
      if (!seen.add(one.text(RELATION))) {
        declarations.invalid(
            one.spanOf(RELATION),
            "the relation `" + one.text(RELATION) + "` is extended already",
            "remove one of the two; the first one counts");
      }
    }
  }

  /** Extensions of a kind, in the order of their files. */
  List<Value.Structure> ofKind(String name) {
    return kinds.stream().filter(e -> e.text(KIND).equals(name)).toList();
  }

  /** Whether a relation may not form cycles: what the project says, or else its declaration. */
  boolean isAcyclic(String name, Value.Structure declared) {
    return relations.stream()
        .filter(e -> e.text(RELATION).equals(name))
        .flatMap(e -> e.truth("acyclic").stream())
        .findFirst()
        .orElseGet(() -> declared.truth("acyclic").orElse(Boolean.FALSE));
  }

  private boolean isOnly(Value.Structure one, String what, List<String> foreign) {
    for (String key : foreign) {
      if (one.field(key).isPresent()) {
        declarations.invalid(
            one.spanOf(key),
            "`" + key + "` does not belong to the extension of a " + what,
            what.equals(KIND)
                ? "a kind takes `fields`, `relations`, `relies-on`, `states` and `effective`"
                : "a relation takes `acyclic`");
        return false;
      }
    }
    return true;
  }
}
