package dev.vertebra.read.catalogue;

import dev.vertebra.model.Value;
import dev.vertebra.read.ReadCodes;
import dev.vertebra.read.text.Scope;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds clauses that stand below themselves, which would be in no table of contents. */
final class ParentCycles {
  private final Scope scope;

  ParentCycles(Scope scope) {
    this.scope = scope;
  }

  /** Ids of clauses whose parent closes a circle; a finding for each. */
  Set<String> find(Map<String, Value.Structure> byId) {
    Set<String> closing = new TreeSet<>();
    Set<String> sound = new TreeSet<>();
    byId.forEach(
        (id, clause) -> {
          Set<String> way = new LinkedHashSet<>();
          String at = id;
          while (byId.containsKey(at) && !sound.contains(at) && !closing.contains(at)) {
            if (!way.add(at)) {
              closing.add(at);
              add(byId.get(at), at);
              break;
            }
            at = byId.get(at).text("parent");
          }
          sound.addAll(way);
        });
    return closing;
  }

  private void add(Value.Structure clause, String id) {
    scope.add(
        scope
            .at(id)
            .finding(
                ReadCodes.CLAUSE_BELOW_ITSELF,
                clause.spanOf("parent"),
                "the clause `" + id + "` stands below itself")
            .labelled("leads back here")
            .helped("name the clause above it, or leave `parent` out at the top"));
  }
}
