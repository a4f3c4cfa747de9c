package dev.vertebra.render.page;

import dev.vertebra.render.graph.ForestRow;
import java.util.List;
import java.util.Optional;

/**
 * A figure with the criteria that ask about it.
 *
 * @param run the run that it comes from
 * @param datasets what it was measured on
 * @param subgroup {@code all} or a group
 * @param figure the figure; empty when the run has none
 * @param judged criteria that ask about it
 * @param drawn as a plot shows it
 */
public record FigureRow(
    Ref run,
    List<Ref> datasets,
    String subgroup,
    Optional<MetricView> figure,
    List<RunReport.Judged> judged,
    ForestRow drawn) {
  public FigureRow {
    datasets = List.copyOf(datasets);
    judged = List.copyOf(judged);
  }

  /** Whether it is about all cases of its run. */
  public boolean isWhole() {
    return subgroup.equals("all");
  }
}
