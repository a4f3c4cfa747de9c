package dev.vertebra.render.site;

import dev.vertebra.render.page.IncidentView;

/**
 * A page of the answer to a buyer: how an incident is tied to its cause.
 *
 * @param sheet the incidents of this page
 * @param tied number of all incidents whose every step is on file
 */
public record IncidentsPage(Sheet<IncidentView> sheet, int tied) {
  /** More items of a step are counted. */
  public int mostItems() {
    return IncidentView.MOST_ITEMS;
  }
}
