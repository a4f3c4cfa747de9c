package dev.vertebra.render.page;

import dev.vertebra.model.CatalogueCoverage;
import dev.vertebra.model.Clause;
import dev.vertebra.model.ClauseCoverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Turns clause coverage into views. */
final class ClauseViews {
  private final Refs refs;
  private final Kinds kinds;

  ClauseViews(Refs refs, Kinds kinds) {
    this.refs = refs;
    this.kinds = kinds;
  }

  /** Every catalogue, in the project's order. */
  List<CatalogueView> of(List<CatalogueCoverage> catalogues) {
    FileNames names = new FileNames(catalogues.stream().map(c -> c.catalogue().id()).toList());
    return catalogues.stream().map(c -> view(c, names)).toList();
  }

  private CatalogueView view(CatalogueCoverage coverage, FileNames catalogueNames) {
    List<Clause> clauses = coverage.catalogue().clauses();
    Map<String, ClauseCoverage> covered = new TreeMap<>();
    coverage.clauses().forEach(c -> covered.put(c.clause().id(), c));
    Map<String, Integer> depths = new TreeMap<>();
    FileNames names = new FileNames(clauses.stream().map(Clause::id).toList());
    List<ClauseView> entries = new ArrayList<>();
    for (Clause clause : clauses) {
      int depth = depths.getOrDefault(clause.parent(), 0) + 1;
      depths.put(clause.id(), depth);
      entries.add(
          entry(
              clause, Optional.ofNullable(covered.get(clause.id())), names.of(clause.id()), depth));
    }
    return new CatalogueView(
        coverage.catalogue().id(),
        catalogueNames.of(coverage.catalogue().id()),
        coverage.catalogue().title(),
        coverage.catalogue().edition(),
        coverage.catalogue().sourceNote(),
        entries);
  }

  private ClauseView entry(
      Clause clause, Optional<ClauseCoverage> coverage, String name, int depth) {
    return new ClauseView(
        clause.id(),
        name,
        depth,
        clause.title(),
        clause.question(),
        coverage.map(c -> c.state().label()).orElse(""),
        coverage.map(c -> refs.all(c.records())).orElseGet(List::of),
        coverage.map(ClauseCoverage::candidates).orElse(0),
        clause.kinds().stream().flatMap(k -> kinds.find(k).stream()).toList(),
        coverage.map(ClauseCoverage::justification).orElse(""),
        exclusion(clause.excludability()));
  }

  private static String exclusion(Clause.Excludability excludability) {
    return Map.of(
            Clause.Excludability.WITH_JUSTIFICATION,
            "may be declared not applicable, with a justification",
            Clause.Excludability.NEVER,
            "can never be left out",
            Clause.Excludability.UNSTATED,
            "")
        .getOrDefault(excludability, "");
  }
}
