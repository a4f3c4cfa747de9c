package dev.vertebra.compare;

import dev.vertebra.model.Metric;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * One criterion of a protocol, and what the runs of the two states make of it.
 *
 * @param metric the metric
 * @param subgroup {@code all} or a group
 * @param statistic which figure is compared
 * @param subjects what the runs verify, by their newer ids
 * @param before the older run's figure
 * @param after the newer run's figure
 */
public record FigureChange(
    String metric,
    String subgroup,
    String statistic,
    List<RecordId> subjects,
    Optional<FigureAt> before,
    Optional<FigureAt> after) {

  /**
   * A figure that was held against a criterion.
   *
   * @param run the run
   * @param protocol the protocol
   * @param bound {@code at-least} or {@code at-most}
   * @param limit the bound as written
   * @param figure the figure that was compared; empty when the run has none
   * @param estimate the estimate as the program wrote it; empty when there is none
   * @param interval its interval, when one is stated
   * @param verdict the outcome
   */
  public record FigureAt(
      RecordId run,
      RecordId protocol,
      String bound,
      String limit,
      String figure,
      String estimate,
      Optional<Metric.Interval> interval,
      Verdict verdict) {

    boolean saysTheSame(FigureAt other) {
      return bound.equals(other.bound)
          && limit.equals(other.limit)
          && figure.equals(other.figure)
          && interval.equals(other.interval)
          && verdict == other.verdict;
    }
  }

  public FigureChange {
    subjects = List.copyOf(subjects);
  }

  /** A new criterion, one that nobody holds a run against any more, another figure, or the same. */
  public Fate fate() {
    if (before.isEmpty()) {
      return Fate.ADDED;
    }
    if (after.isEmpty()) {
      return Fate.REMOVED;
    }
    return before.get().saysTheSame(after.get()) ? Fate.KEPT : Fate.CHANGED;
  }

  /** Whether the outcome is another, or there is one on one side only. */
  public boolean isAnotherVerdict() {
    return !before.map(FigureAt::verdict).equals(after.map(FigureAt::verdict));
  }
}
