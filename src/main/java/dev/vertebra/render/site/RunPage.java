package dev.vertebra.render.site;

import dev.vertebra.render.page.FigureGroup;
import dev.vertebra.render.page.RunReport;
import java.util.List;

/**
 * A page of a run's figures.
 *
 * @param report the run
 * @param metrics every figure, also those of other pages of this run
 * @param most metrics of a page
 * @param sheet the figures of this page
 */
public record RunPage(
    RunReport report, List<FigureGroup> metrics, int most, Sheet<FigureGroup> sheet) {
  public RunPage {
    metrics = List.copyOf(metrics);
  }

  /** Path of the page that shows the metric of this place, from 0. */
  public String pathOfMetric(int place) {
    return sheet.pathOf(1 + place / most);
  }
}
