package dev.vertebra.render.page;

import dev.vertebra.model.CatalogueCoverage;
import dev.vertebra.model.Clause;
import dev.vertebra.model.ClauseCoverage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Turns clause coverage into views. */
final class ClauseViews {
  private final Refs refs;
  private final Kinds kinds;
  private final Holds holds;
  private final List<CatalogueView> selected;
  private final List<CatalogueView> lenses;

  ClauseViews(Publication publication, Refs refs, Kinds kinds) {
    this.refs = refs;
    this.kinds = kinds;
    this.holds = new Holds(publication.graph(), refs);
    List<CatalogueCoverage> all = new ArrayList<>(publication.analysis().catalogues());
    all.addAll(publication.lenses());
    ClauseLinks links = new ClauseLinks(all);
    this.selected =
        publication.analysis().catalogues().stream().map(c -> view(c, links, false)).toList();
    this.lenses = publication.lenses().stream().map(c -> view(c, links, true)).toList();
  }

  /** Every selected catalogue, in the project's order. */
  List<CatalogueView> selected() {
    return selected;
  }

  /** Catalogues that are shown though the project does not select them. */
  List<CatalogueView> lenses() {
    return lenses;
  }

  private CatalogueView view(CatalogueCoverage coverage, ClauseLinks links, boolean isLens) {
    dev.vertebra.model.Catalogue catalogue = coverage.catalogue();
    Map<String, ClauseCoverage> covered = new LinkedHashMap<>();
    coverage.clauses().forEach(c -> covered.put(c.clause().id(), c));
    Map<String, Integer> depths = new LinkedHashMap<>();
    List<ClauseView> entries = new ArrayList<>();
    for (Clause clause : catalogue.clauses()) {
      int depth = depths.getOrDefault(clause.parent(), 0) + 1;
      depths.put(clause.id(), depth);
      entries.add(
          entry(
              catalogue.id(), clause, Optional.ofNullable(covered.get(clause.id())), depth, links));
    }
    return new CatalogueView(
        catalogue.id(),
        links.catalogueName(catalogue.id()),
        CatalogueNames.of(catalogue.id()),
        catalogue.title(),
        catalogue.edition(),
        catalogue.publisher(),
        catalogue.effective(),
        catalogue.sourceNote(),
        isLens,
        entries);
  }

  private ClauseView entry(
      String catalogue,
      Clause clause,
      Optional<ClauseCoverage> coverage,
      int depth,
      ClauseLinks links) {
    return new ClauseView(
        clause.id(),
        links.clauseName(catalogue, clause.id()),
        clause.parent(),
        depth,
        clause.title(),
        clause.question(),
        coverage.map(c -> c.state().label()).orElse(""),
        coverage.map(ClauseCoverage::isByWay).orElse(false),
        coverage.map(c -> refs.all(c.records())).orElseGet(List::of),
        coverage.map(c -> holds.of(c.answers())).orElseGet(List::of),
        coverage.map(ClauseCoverage::candidates).orElse(0),
        clause.kinds().stream().flatMap(k -> kinds.find(k).stream()).toList(),
        coverage.map(ClauseCoverage::justification).orElse(""),
        exclusion(clause.excludability()),
        coverage.map(c -> links.ways(c.byWay())).orElseGet(List::of),
        links.to(clause),
        links.from(catalogue, clause.id()),
        clause.source(),
        clause.confidence() == Clause.Confidence.UNSTATED
            ? ""
            : clause.confidence().name().toLowerCase(Locale.ROOT));
  }

  private static String exclusion(Clause.Excludability excludability) {
    return switch (excludability) {
      case WITH_JUSTIFICATION -> "may be declared not applicable, with a justification";
      case NEVER -> "can never be left out";
      case UNSTATED -> "";
    };
  }
}
