package dev.vertebra.render.page;

import dev.vertebra.render.graph.PlotMark;
import dev.vertebra.render.graph.TrendPlot;
import java.util.List;
import java.util.Optional;

/**
 * Figures of accepted runs from the first release to this one.
 *
 * @param releases the first one first
 * @param isSameAsSealed whether this draft accepts what the last sealed release accepted, and is
 *     therefore no release of its own here
 * @param data what figures were measured on
 * @param series figures that at least two releases report
 * @param single number of figures that only one release reports
 */
public record TrendsView(
    List<Column> releases,
    Sameness isSameAsSealed,
    List<Data> data,
    List<Series> series,
    int single) {

  /** Whether a draft accepts anything else than the release before. */
  public enum Sameness {
    /** It accepts the same runs. */
    SAME,
    /** It accepts others, or is not a draft. */
    OWN
  }

  /**
   * A release.
   *
   * @param label its version, marked when it is a draft
   * @param asOf the time as which it speaks; empty for a draft
   * @param decision its decision; empty when there is none on file
   * @param runs number of runs that it accepts
   * @param system model-system digest; empty when it could not be computed
   */
  public record Column(
      String label, String asOf, Optional<Ref> decision, int runs, String system) {}

  /**
   * Data that figures were measured on.
   *
   * @param key letter in pictures and tables
   * @param datasets ids of the datasets
   * @param records those that are still on file
   * @param digests of the files, sorted; empty when none is known
   * @param releases labels of the releases that used it
   */
  public record Data(
      String key,
      List<String> datasets,
      List<Ref> records,
      List<String> digests,
      List<String> releases) {
    public Data {
      datasets = List.copyOf(datasets);
      records = List.copyOf(records);
      digests = List.copyOf(digests);
      releases = List.copyOf(releases);
    }
  }

  /**
   * One figure over releases.
   *
   * @param metric its metric
   * @param subgroup {@code all} or a group
   * @param plot its picture
   * @param rows its values
   * @param drawn number of releases that the picture shows
   */
  public record Series(String metric, String subgroup, TrendPlot plot, List<Row> rows, int drawn) {
    public Series {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A value.
   *
   * @param release label of the release
   * @param run id of the run
   * @param record the run, when it is still on file
   * @param key letter of the data
   * @param figure the value with interval and n
   * @param criterion what was then demanded; empty when nothing was
   * @param mark what became of it
   * @param comparison whether it can be compared with an earlier value
   */
  public record Row(
      String release,
      String run,
      Optional<Ref> record,
      String key,
      MetricView figure,
      String criterion,
      PlotMark mark,
      Comparability comparison) {}

  /**
   * Whether a value can be compared with an earlier one.
   *
   * @param state whether it can
   * @param why with which, or why not
   */
  public record Comparability(State state, String why) {}

  /** Whether a value can be compared with an earlier one. */
  public enum State {
    /** There is no earlier value. */
    FIRST("first value"),
    /** Same data, same criteria and methods. */
    COMPARABLE("comparable"),
    /** Other data, or other criteria or methods. */
    NOT_COMPARABLE("not comparable");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** As shown. */
    public String label() {
      return label;
    }
  }

  public TrendsView {
    releases = List.copyOf(releases);
    data = List.copyOf(data);
    series = List.copyOf(series);
  }

  /** Number of values that can be compared with an earlier one. */
  public long comparable() {
    return series.stream()
        .flatMap(s -> s.rows().stream())
        .filter(r -> r.comparison().state() == State.COMPARABLE)
        .count();
  }

  /** Number of values that have an earlier one and cannot be compared with it. */
  public long incomparable() {
    return series.stream()
        .flatMap(s -> s.rows().stream())
        .filter(r -> r.comparison().state() == State.NOT_COMPARABLE)
        .count();
  }
}
