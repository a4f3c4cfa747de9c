package dev.vertebra.render.page;

import dev.vertebra.model.ClauseRef;
import dev.vertebra.profile.Project;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the pages of clauses that records name. */
final class ClauseTags {
  private final String defaultCatalogue;
  private final Map<String, CatalogueView> catalogues = new TreeMap<>();
  private final Map<String, Map<String, ClauseView>> clauses = new TreeMap<>();

  ClauseTags(Project project, List<CatalogueView> views) {
    this.defaultCatalogue =
        project.catalogues().stream().findFirst().map(Project.CatalogueChoice::id).orElse("");
    for (CatalogueView view : views) {
      catalogues.put(view.id(), view);
      Map<String, ClauseView> byId = new TreeMap<>();
      view.entries().forEach(e -> byId.putIfAbsent(e.id(), e));
      clauses.put(view.id(), byId);
    }
  }

  /** The tag for a clause that a record names. */
  RecordView.ClauseTag of(ClauseRef clause) {
    String id = clause.catalogue().isEmpty() ? defaultCatalogue : clause.catalogue();
    Optional<CatalogueView> catalogue = Optional.ofNullable(catalogues.get(id));
    Optional<ClauseView> entry =
        Optional.ofNullable(clauses.getOrDefault(id, Map.of()).get(clause.clause()));
    return new RecordView.ClauseTag(
        catalogue.map(CatalogueView::name).orElse(""),
        clause.clause(),
        entry.map(ClauseView::name).orElse(""),
        entry.map(ClauseView::title).orElse(""));
  }
}
