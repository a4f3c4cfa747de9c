package dev.vertebra.render.site.export;

import dev.vertebra.render.page.CatalogueView;
import dev.vertebra.render.page.ClauseView;
import dev.vertebra.render.page.Pages;
import dev.vertebra.render.page.Ref;
import java.util.List;

/** Clause coverage. */
final class ClauseTable {
  private ClauseTable() {}

  static byte[] csv(Pages pages) {
    Csv table =
        new Csv(
            List.of(
                "catalogue",
                "clause",
                "title",
                "question",
                "state",
                "records",
                "candidates",
                "justification"));
    for (CatalogueView catalogue : pages.catalogues()) {
      for (ClauseView clause : catalogue.clauses()) {
        table.add(
            List.of(
                catalogue.id(),
                clause.id(),
                clause.title(),
                clause.question(),
                clause.state(),
                String.join(" ", clause.records().stream().map(Ref::id).toList()),
                String.valueOf(clause.candidates()),
                clause.justification()));
      }
    }
    return table.bytes();
  }
}
