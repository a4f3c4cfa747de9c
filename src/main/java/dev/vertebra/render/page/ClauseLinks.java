package dev.vertebra.render.page;

import dev.vertebra.model.ByWay;
import dev.vertebra.model.CatalogueCoverage;
import dev.vertebra.model.Clause;
import dev.vertebra.model.ClauseRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Clauses of all shown catalogues as others point at them, and the cross-walk both ways. */
final class ClauseLinks {
  private final Map<String, Shown> catalogues = new LinkedHashMap<>();
  private final Map<String, List<ClauseLink>> from = new LinkedHashMap<>();
  private final FileNames names;

  private record Shown(
      Map<String, Clause> clauses, Map<String, Counted> coverage, FileNames names) {}

  private record Counted(String state, int answers) {}

  ClauseLinks(List<CatalogueCoverage> all) {
    names = new FileNames(all.stream().map(c -> c.catalogue().id()).toList());
    for (CatalogueCoverage one : all) {
      Map<String, Counted> coverage = new LinkedHashMap<>();
      one.clauses()
          .forEach(
              c ->
                  coverage.put(
                      c.clause().id(), new Counted(c.state().label(), c.answers().size())));
      Map<String, Clause> clauses = one.catalogue().byId();
      catalogues.putIfAbsent(
          one.catalogue().id(), new Shown(clauses, coverage, new FileNames(clauses.keySet())));
    }
    for (CatalogueCoverage one : all) {
      for (Clause clause : one.catalogue().clauses()) {
        for (ClauseRef to : clause.mapsTo()) {
          from.computeIfAbsent(key(to.catalogue(), to.clause()), k -> new ArrayList<>())
              .add(link(one.catalogue().id(), clause.id(), clause.confidence()));
        }
      }
    }
  }

  /** Portable name of a shown catalogue. */
  String catalogueName(String catalogue) {
    return names.of(catalogue);
  }

  /** Portable name of a clause of a shown catalogue. */
  String clauseName(String catalogue, String clause) {
    return shown(catalogue).map(s -> s.names().of(clause)).orElse("");
  }

  /** Clauses that a clause maps to. */
  List<ClauseLink> to(Clause clause) {
    return clause.mapsTo().stream()
        .map(m -> link(m.catalogue(), m.clause(), clause.confidence()))
        .toList();
  }

  /** Clauses that map to a clause. */
  List<ClauseLink> from(String catalogue, String clause) {
    return from.getOrDefault(key(catalogue, clause), List.of());
  }

  /** Clauses by way of which a clause is answered. */
  List<ClauseLink> ways(List<ByWay> ways) {
    return ways.stream()
        .map(w -> link(w.catalogue().id(), w.coverage().clause().id(), Clause.Confidence.UNSTATED))
        .toList();
  }

  private ClauseLink link(String catalogue, String clause, Clause.Confidence confidence) {
    Optional<Shown> shown = shown(catalogue);
    Optional<Clause> known = shown.flatMap(s -> Optional.ofNullable(s.clauses().get(clause)));
    Optional<Counted> coverage = shown.flatMap(s -> Optional.ofNullable(s.coverage().get(clause)));
    return new ClauseLink(
        CatalogueNames.of(catalogue),
        shown.map(s -> names.of(catalogue)).orElse(""),
        clause,
        known.isPresent() ? clauseName(catalogue, clause) : "",
        known.map(Clause::title).orElse(""),
        coverage.map(Counted::state).orElse(""),
        coverage.map(Counted::answers).orElse(0),
        confidence == Clause.Confidence.INFERRED ? "inferred" : "");
  }

  private Optional<Shown> shown(String catalogue) {
    return Optional.ofNullable(catalogues.get(catalogue));
  }

  private static String key(String catalogue, String clause) {
    return catalogue + " " + clause;
  }
}
