package dev.vertebra.compare;

import dev.vertebra.compare.CatalogueChange.ClauseChange;
import dev.vertebra.model.CatalogueCoverage;
import dev.vertebra.model.ClauseCoverage;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RecordId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares clause coverage. */
final class Clauses {
  private final Pairing pairing;

  private Clauses(Pairing pairing) {
    this.pairing = pairing;
  }

  static List<CatalogueChange> compare(Side before, Side after, Pairing pairing) {
    Map<String, CatalogueCoverage> was = byId(before);
    Map<String, CatalogueCoverage> is = byId(after);
    Set<String> ids = new LinkedHashSet<>(is.keySet());
    ids.addAll(was.keySet());
    Clauses clauses = new Clauses(pairing);
    return ids.stream()
        .map(
            id ->
                clauses.catalogue(
                    id, Optional.ofNullable(was.get(id)), Optional.ofNullable(is.get(id))))
        .toList();
  }

  private static Map<String, CatalogueCoverage> byId(Side side) {
    Map<String, CatalogueCoverage> map = new LinkedHashMap<>();
    side.analysis().catalogues().forEach(c -> map.put(c.catalogue().id(), c));
    return map;
  }

  private CatalogueChange catalogue(
      String id, Optional<CatalogueCoverage> before, Optional<CatalogueCoverage> after) {
    Map<String, ClauseCoverage> was = byClause(before);
    Map<String, ClauseCoverage> is = byClause(after);
    Set<String> ids = new LinkedHashSet<>(is.keySet());
    ids.addAll(was.keySet());
    List<ClauseChange> changes = new ArrayList<>();
    for (String clause : ids) {
      ClauseChange change =
          clause(clause, Optional.ofNullable(was.get(clause)), Optional.ofNullable(is.get(clause)));
      if (!change.before().equals(change.after())) {
        changes.add(change);
      }
    }
    return new CatalogueChange(
        id,
        after.or(() -> before).map(c -> c.catalogue().title()).orElse(id),
        counts(before),
        counts(after),
        changes,
        ids.size() - changes.size());
  }

  private static Map<String, ClauseCoverage> byClause(Optional<CatalogueCoverage> coverage) {
    Map<String, ClauseCoverage> map = new LinkedHashMap<>();
    coverage.ifPresent(c -> c.clauses().forEach(one -> map.put(one.clause().id(), one)));
    return map;
  }

  private static Map<ClauseCoverage.State, Integer> counts(Optional<CatalogueCoverage> coverage) {
    Map<ClauseCoverage.State, Integer> counts = new EnumMap<>(ClauseCoverage.State.class);
    coverage.ifPresent(c -> c.clauses().forEach(one -> counts.merge(one.state(), 1, Integer::sum)));
    return counts;
  }

  private ClauseChange clause(
      String id, Optional<ClauseCoverage> before, Optional<ClauseCoverage> after) {
    List<RecordId> was = before.map(ClauseCoverage::records).orElse(List.of());
    List<RecordId> is = after.map(ClauseCoverage::records).orElse(List.of());
    Set<RecordId> wasNow = new LinkedHashSet<>();
    was.forEach(r -> pairing.after(r).map(EvidenceRecord::id).ifPresent(wasNow::add));
    List<RecordId> lost =
        was.stream()
            .filter(r -> pairing.after(r).filter(a -> is.contains(a.id())).isEmpty())
            .toList();
    return new ClauseChange(
        id,
        after.or(() -> before).map(c -> c.clause().title()).orElse(""),
        before.map(ClauseCoverage::state),
        after.map(ClauseCoverage::state),
        is.stream().filter(r -> !wasNow.contains(r)).toList(),
        lost);
  }
}
