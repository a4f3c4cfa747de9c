package dev.vertebra.render.page;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.TraceGraph;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was run, the runs that the release decision accepts first. */
final class ValidationViews {
  private final TraceGraph graph;
  private final RunStandings standings;
  private final RunReports reports;
  private final FigureGroups figures;

  ValidationViews(TraceGraph graph, RunStandings standings, RunReports reports) {
    this.graph = graph;
    this.standings = standings;
    this.reports = reports;
    this.figures = new FigureGroups(graph);
  }

  /** All of them. */
  ValidationView of(List<EvidenceRecord> runs) {
    Map<RunStanding, List<EvidenceRecord>> byStanding = new EnumMap<>(RunStanding.class);
    runs.stream()
        .filter(r -> graph.run(r.id()).isPresent())
        .forEach(
            r -> byStanding.computeIfAbsent(standings.of(r.id()), s -> new ArrayList<>()).add(r));
    List<RunReport> accepted = new ArrayList<>();
    List<ValidationView.Lot> lots = new ArrayList<>();
    byStanding.forEach(
        (standing, records) -> {
          lots.add(new ValidationView.Lot(standing, records.size()));
          if (standing.isAccepted()) {
            records.forEach(r -> accepted.addAll(report(r).stream().toList()));
          }
        });
    return new ValidationView(
        byStanding.values().stream().flatMap(List::stream).toList(),
        lots,
        accepted,
        figures.across(accepted));
  }

  /** Everything about a run. */
  Optional<RunReport> report(EvidenceRecord run) {
    return reports.of(run);
  }

  /** Every figure of a run. */
  List<FigureGroup> figures(RunReport report) {
    return figures.of(report);
  }
}
