package dev.vertebra.render.site;

import dev.vertebra.render.page.CatalogueView;
import dev.vertebra.render.page.ClauseView;
import java.util.List;

/**
 * A clause's page.
 *
 * @param catalogue the catalogue
 * @param clause the clause
 * @param previous the clause before it, if any
 * @param next the clause behind it, if any
 */
public record ClausePage(
    CatalogueView catalogue, ClauseView clause, List<ClauseView> previous, List<ClauseView> next) {
  public ClausePage {
    previous = List.copyOf(previous);
    next = List.copyOf(next);
  }
}
