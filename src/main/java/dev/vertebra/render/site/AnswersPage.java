package dev.vertebra.render.site;

import dev.vertebra.render.page.AnswerView;
import dev.vertebra.render.page.CatalogueView;
import dev.vertebra.render.page.ClauseView;
import java.util.List;

/**
 * A page of the list of all records that answer a clause.
 *
 * @param catalogue the catalogue
 * @param clause the clause
 * @param sheet the records of this page
 */
public record AnswersPage(CatalogueView catalogue, ClauseView clause, Sheet<AnswerView> sheet) {

  /** The answers of this page by how their links hold. */
  public List<ClausePage.Group> groups() {
    return ClausePage.Group.of(sheet.rows());
  }
}
