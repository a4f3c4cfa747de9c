package dev.vertebra.render.page;

import dev.vertebra.profile.RiskMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Counts risks by cell, with the scales of the project. */
final class RiskMatrixViews {
  private static final int NAMED = 8;
  private static final String UNSTATED = "not stated";

  /** The order in which stated acceptabilities show: the least acceptable first. */
  private static final List<String> ORDER =
      List.of("not acceptable", UNSTATED, "acceptable with rationale", "acceptable");

  private final RiskMatrix scales;
  private final List<RiskView> risks;
  private final int rowsOfPage;

  /**
   * Prepares it.
   *
   * @param risks the rows of the risk file, in its order
   * @param rowsOfPage how many of them a page has
   */
  RiskMatrixViews(RiskMatrix scales, List<RiskView> risks, int rowsOfPage) {
    this.scales = scales;
    this.risks = risks;
    this.rowsOfPage = rowsOfPage;
  }

  /** The matrix of one estimation of each risk. */
  RiskMatrixView of(String name, Function<RiskView, RiskView.Level> estimation) {
    Map<List<Integer>, List<Integer>> cells = new TreeMap<>(RiskMatrixViews::compare);
    int total = 0;
    for (int i = 0; i < risks.size(); i++) {
      if (risks.get(i).risk().isEffective()) {
        RiskView.Level level = estimation.apply(risks.get(i));
        cells
            .computeIfAbsent(
                List.of(level(level.severity()), level(level.probability())),
                k -> new ArrayList<>())
            .add(i);
        total++;
      }
    }
    List<RiskMatrixView.Row> rows = new ArrayList<>();
    for (int severity = scales.severity().size(); severity > 0; severity--) {
      int s = severity;
      rows.add(
          new RiskMatrixView.Row(
              new RiskMatrixView.Level(s, scales.severity().get(s - 1)),
              IntStream.rangeClosed(1, scales.probability().size())
                  .mapToObj(p -> cell(s, p, cells.getOrDefault(List.of(s, p), List.of())))
                  .toList()));
    }
    int placed =
        rows.stream().flatMap(r -> r.cells().stream()).mapToInt(RiskMatrixView.Cell::count).sum();
    return new RiskMatrixView(
        name,
        IntStream.rangeClosed(1, scales.probability().size())
            .mapToObj(p -> new RiskMatrixView.Level(p, scales.probability().get(p - 1)))
            .toList(),
        rows,
        placed,
        total);
  }

  private RiskMatrixView.Cell cell(int severity, int probability, List<Integer> places) {
    return new RiskMatrixView.Cell(
        severity,
        probability,
        scales.zone(severity, probability).map(RiskMatrix.Zone::label).orElse(""),
        scales.zone(severity, probability).map(z -> String.valueOf(z.letter())).orElse(""),
        places.size(),
        places.stream()
            .limit(NAMED)
            .map(i -> new RiskMatrixView.At(risks.get(i).risk(), i / rowsOfPage + 1))
            .toList(),
        said(places.stream().map(i -> risks.get(i).acceptability()).toList()));
  }

  private static List<RiskMatrixView.Said> said(List<String> stated) {
    Map<String, Integer> counts = new TreeMap<>();
    stated.forEach(s -> counts.merge(s.isEmpty() ? UNSTATED : s, 1, Integer::sum));
    return Stream.concat(
            ORDER.stream(), counts.keySet().stream().filter(label -> !ORDER.contains(label)))
        .filter(counts::containsKey)
        .map(label -> new RiskMatrixView.Said(label, counts.getOrDefault(label, 0)))
        .toList();
  }

  /** A level as a figure; 0 when it is none. */
  static int level(String written) {
    return written.matches("[0-9]{1,3}") ? Integer.parseInt(written) : 0;
  }

  private static int compare(List<Integer> a, List<Integer> b) {
    int severity = Integer.compare(a.get(0), b.get(0));
    return severity != 0 ? severity : Integer.compare(a.get(1), b.get(1));
  }
}
