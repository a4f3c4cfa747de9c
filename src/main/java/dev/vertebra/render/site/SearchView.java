package dev.vertebra.render.site;

import dev.vertebra.render.page.StageView;
import java.util.List;

/**
 * The page of the search.
 *
 * @param documents number of records, clauses and pages that it finds
 * @param records number of records among them
 * @param stages stages with their kinds, by which a reader without script finds records
 * @param has what {@code has:} can ask for
 */
public record SearchView(int documents, int records, List<StageView> stages, List<String> has) {
  public SearchView {
    stages = List.copyOf(stages);
    has = List.copyOf(has);
  }
}
