package dev.vertebra.render.page;

import dev.vertebra.model.CriterionOutcome;
import dev.vertebra.model.Metric;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.RunAssessment;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.render.graph.ForestPlot;
import dev.vertebra.render.graph.ForestRow;
import dev.vertebra.render.graph.PlotMark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Figures of runs by metric, with their criteria and pictures. */
final class FigureGroups {
  private static final String WHOLE = "all";

  /** Figures of one metric on one page; more are another group. */
  private static final int MOST_ROWS = 200;

  /** Runs side by side in a figure of the list of runs, and such figures. */
  private static final int MOST_RUNS = 16;

  private static final int MOST_METRICS = 10;

  private final TraceGraph graph;

  FigureGroups(TraceGraph graph) {
    this.graph = graph;
  }

  /**
   * Every figure of a run, in the order of its file; metrics that criteria ask about come first.
   */
  List<FigureGroup> of(RunReport report) {
    RunAssessment run = graph.run(id(report)).orElseThrow();
    Map<String, Map<String, Optional<Metric>>> figures = new LinkedHashMap<>();
    run.outcomes().forEach(o -> figures.computeIfAbsent(o.metric(), m -> new LinkedHashMap<>()));
    run.result().stream()
        .flatMap(r -> r.metrics().stream())
        .forEach(
            m ->
                figures
                    .computeIfAbsent(m.name(), n -> new LinkedHashMap<>())
                    .putIfAbsent(m.subgroup(), Optional.of(m)));
    run.outcomes()
        .forEach(
            o ->
                figures
                    .computeIfAbsent(o.metric(), m -> new LinkedHashMap<>())
                    .putIfAbsent(o.subgroup(), Optional.empty()));
    Judging judging = new Judging(report, run.outcomes());
    FileNames anchors = new FileNames(figures.keySet());
    List<FigureGroup> groups = new ArrayList<>();
    figures.forEach(
        (metric, bySubgroup) -> {
          List<FigureRow> rows = new ArrayList<>();
          bySubgroup.forEach(
              (subgroup, figure) -> rows.add(judging.row(metric, subgroup, figure, subgroup)));
          groups.addAll(groups(metric, "m-" + anchors.of(metric), "Subgroup", metric, rows));
        });
    return groups;
  }

  /** Metrics that criteria ask about and several runs report of all their cases, run by run. */
  List<FigureGroup> across(List<RunReport> reports) {
    Map<String, List<FigureRow>> byMetric = new LinkedHashMap<>();
    for (RunReport report : reports) {
      RunAssessment run = graph.run(id(report)).orElseThrow();
      Judging judging = new Judging(report, run.outcomes());
      Stream.concat(
              run.outcomes().stream().map(CriterionOutcome::metric),
              run.result().stream().flatMap(r -> r.metrics().stream()).map(Metric::name))
          .distinct()
          .forEach(
              metric ->
                  run.result()
                      .flatMap(r -> r.metric(metric, WHOLE))
                      .ifPresent(
                          m ->
                              byMetric
                                  .computeIfAbsent(metric, k -> new ArrayList<>())
                                  .add(judging.row(metric, WHOLE, Optional.of(m), label(report)))));
    }
    FileNames anchors = new FileNames(byMetric.keySet());
    List<FigureGroup> groups = new ArrayList<>();
    byMetric.forEach(
        (metric, rows) -> {
          boolean isAsked = rows.stream().anyMatch(r -> !r.judged().isEmpty());
          if (rows.size() > 1 && isAsked && groups.size() < MOST_METRICS) {
            groups.add(first(metric, "m-" + anchors.of(metric), rows));
          }
        });
    return groups;
  }

  private static List<FigureGroup> groups(
      String metric, String anchor, String heading, String title, List<FigureRow> rows) {
    List<FigureGroup> groups = new ArrayList<>();
    for (int from = 0; from < rows.size(); from += MOST_ROWS) {
      List<FigureRow> part = rows.subList(from, Math.min(rows.size(), from + MOST_ROWS));
      List<ForestRow> drawn = part.stream().map(FigureRow::drawn).toList();
      groups.add(
          new FigureGroup(
              metric,
              anchor + (from == 0 ? "" : "~" + from),
              part,
              drawn.size() > 1
                  ? Optional.of(ForestPlot.of(heading, title, metric, drawn))
                  : Optional.empty(),
              Math.min(drawn.size(), ForestPlot.MOST_ROWS),
              0));
    }
    return groups;
  }

  /** The first runs of a metric, those that miss a criterion before others, in one group. */
  private static FigureGroup first(String metric, String anchor, List<FigureRow> rows) {
    List<FigureRow> kept =
        rows.stream()
            .sorted(Comparator.comparing(r -> r.drawn().point().mark() != PlotMark.NOT_MET))
            .limit(MOST_RUNS)
            .sorted(Comparator.comparing(rows::indexOf))
            .toList();
    List<ForestRow> drawn = kept.stream().map(FigureRow::drawn).toList();
    return new FigureGroup(
        metric,
        anchor,
        kept,
        Optional.of(ForestPlot.of("Run and data", metric + ", all cases", metric, drawn)),
        kept.size(),
        rows.size() - kept.size());
  }

  /** The criteria of a run by metric and subgroup. */
  private static final class Judging {
    private final RunReport report;
    private final Map<List<String>, List<CriterionOutcome>> outcomes = new HashMap<>();
    private final Map<List<String>, List<RunReport.Judged>> judged = new HashMap<>();

    Judging(RunReport report, List<CriterionOutcome> all) {
      this.report = report;
      all.forEach(
          o ->
              outcomes
                  .computeIfAbsent(List.of(o.metric(), o.subgroup()), k -> new ArrayList<>())
                  .add(o));
      report
          .outcomes()
          .forEach(
              j ->
                  judged
                      .computeIfAbsent(
                          List.of(j.outcome().metric(), j.outcome().subgroup()),
                          k -> new ArrayList<>())
                      .add(j));
    }

    FigureRow row(String metric, String subgroup, Optional<Metric> figure, String label) {
      List<String> key = List.of(metric, subgroup);
      List<CriterionOutcome> criteria = outcomes.getOrDefault(key, List.of());
      boolean isWhole = subgroup.equals(WHOLE) && label.equals(WHOLE);
      return new FigureRow(
          report.run().run(),
          report.datasets(),
          subgroup,
          figure.map(MetricView::of),
          judged.getOrDefault(key, List.of()),
          new ForestRow(
              label,
              isWhole ? ForestRow.Weight.WHOLE : ForestRow.Weight.PART,
              Figures.point(figure, criteria),
              Figures.text(figure),
              figure.map(Metric::n).orElse(""),
              Figures.text(criteria)));
    }
  }

  private static String label(RunReport report) {
    return report.run().run().id()
        + " "
        + String.join(", ", report.datasets().stream().map(Ref::id).toList());
  }

  private static RecordId id(RunReport report) {
    return new RecordId(report.run().run().id());
  }
}
