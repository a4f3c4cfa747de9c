package dev.vertebra.render.site;

import dev.vertebra.render.page.CatalogueView;
import dev.vertebra.render.page.ClauseView;
import java.util.List;

/** The selected catalogues, and a page for each clause. */
final class ClausesPart implements SitePart {
  @Override
  public void write(Site site) {
    site.write(PageAt.first(Section.CLAUSES, "Clauses", site.pages().catalogues()));
    for (CatalogueView catalogue : site.pages().catalogues()) {
      List<ClauseView> entries = catalogue.clauses();
      for (int i = 0; i < entries.size(); i++) {
        ClauseView clause = entries.get(i);
        site.write(
            PageAt.below(
                Section.CLAUSES,
                "clauses/" + catalogue.name() + "/" + clause.name() + ".html",
                "clause",
                clause.id() + " " + clause.title(),
                new ClausePage(
                    catalogue,
                    clause,
                    entries.subList(Math.max(0, i - 1), i),
                    entries.subList(i + 1, Math.min(entries.size(), i + 2)))));
      }
    }
  }
}
