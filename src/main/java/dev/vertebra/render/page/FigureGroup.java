package dev.vertebra.render.page;

import dev.vertebra.render.graph.ForestPlot;
import java.util.List;
import java.util.Optional;

/**
 * The figures of one metric.
 *
 * @param metric its name
 * @param anchor where a page shows it
 * @param rows the figures
 * @param plot their picture, when there is more than one to compare
 * @param drawn number of rows that the picture shows
 * @param left number of figures that are neither drawn nor among the rows
 */
public record FigureGroup(
    String metric,
    String anchor,
    List<FigureRow> rows,
    Optional<ForestPlot> plot,
    int drawn,
    int left) {
  public FigureGroup {
    rows = List.copyOf(rows);
  }
}
