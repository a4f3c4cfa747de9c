package dev.vertebra.compare;

import java.util.List;

/**
 * What validation makes of the model in the two states.
 *
 * @param runs runs that are in one state only or have another verdict, by id
 * @param runsKept number of runs with the verdict that they had
 * @param figures criteria whose figure, limit or outcome is another, in the order of metrics
 * @param figuresKept number of criteria with the figure that they had
 */
public record Verdicts(
    List<RunChange> runs, int runsKept, List<FigureChange> figures, int figuresKept) {
  public Verdicts {
    runs = List.copyOf(runs);
    figures = List.copyOf(figures);
  }
}
