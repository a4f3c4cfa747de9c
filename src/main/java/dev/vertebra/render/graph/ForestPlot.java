package dev.vertebra.render.graph;

import dev.vertebra.render.graph.Text.Face;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A forest plot in pixels, origin top left: what {@code shared/plot.ftlh} turns into SVG. A row for
 * each figure; a line for each criterion, over the rows that it asks about.
 *
 * @param heading over the names of its rows
 * @param description what the picture says, in a sentence
 * @param width of the whole
 * @param height of the whole
 * @param top upper end of the rows
 * @param bottom lower end of the rows
 * @param middle middle of the axis
 * @param axis name of the figure
 * @param ticks of the axis
 * @param bounds lines of criteria
 * @param rows from top to bottom
 */
public record ForestPlot(
    String heading,
    String description,
    int width,
    int height,
    int top,
    int bottom,
    int middle,
    String axis,
    List<PlotTick> ticks,
    List<String> bounds,
    List<Row> rows) {
  /** Rows that a reader can still take in. */
  public static final int MOST_ROWS = 40;

  private static final int WIDTH = 948;
  private static final int PLOT_START = 212;
  private static final int PLOT_END = 500;
  private static final int TOP = 34;
  private static final int ROW = 25;
  private static final int AXIS = 44;
  private static final int FOOT = 6;
  private static final int CAP = 4;
  private static final double SIZE = 13;
  private static final int LABEL_ROOM = 192;
  private static final int FIGURE_ROOM = 166;
  private static final int CASES_ROOM = 56;
  private static final int CRITERION_ROOM = 124;

  /**
   * A row.
   *
   * @param label its name
   * @param weight class of its weight
   * @param middle its middle
   * @param base base line of its texts
   * @param x where its point lies; empty when there is none
   * @param interval path of its interval; empty when there is none
   * @param mark what became of its criteria
   * @param figure estimate and interval
   * @param cases number of cases
   * @param criterion what is demanded
   */
  public record Row(
      String label,
      ForestRow.Weight weight,
      int middle,
      int base,
      String x,
      String interval,
      PlotMark mark,
      String figure,
      String cases,
      String criterion) {}

  public ForestPlot {
    ticks = List.copyOf(ticks);
    bounds = List.copyOf(bounds);
    rows = List.copyOf(rows);
  }

  /**
   * Draws rows, at most {@link #MOST_ROWS} of them.
   *
   * @param heading over their names
   * @param title what is drawn
   * @param axis name of the figure
   */
  public static ForestPlot of(String heading, String title, String axis, List<ForestRow> all) {
    List<ForestRow> rows = shown(all);
    PlotScale scale =
        PlotScale.of(rows.stream().flatMap(r -> r.point().extent()).toList(), PLOT_START, PLOT_END);
    List<Row> drawn = new ArrayList<>();
    for (ForestRow row : rows) {
      drawn.add(row(row, TOP + ROW * drawn.size() + ROW / 2, scale));
    }
    int bottom = TOP + ROW * rows.size();
    return new ForestPlot(
        Text.clean(heading),
        description(title, rows, all.size()),
        WIDTH,
        bottom + AXIS,
        TOP,
        bottom,
        (PLOT_START + PLOT_END) / 2,
        Text.clean(axis),
        scale.ticks(),
        bounds(rows, scale),
        drawn);
  }

  /** The rows that are drawn: no miss is left out for a hit, and the order is kept. */
  static List<ForestRow> shown(List<ForestRow> all) {
    if (all.size() <= MOST_ROWS) {
      return all;
    }
    List<Integer> order = new ArrayList<>();
    for (PlotMark mark : List.of(PlotMark.NOT_MET, PlotMark.UNDETERMINED)) {
      for (int i = 0; i < all.size(); i++) {
        if (all.get(i).point().mark() == mark) {
          order.add(i);
        }
      }
    }
    for (int i = 0; i < all.size(); i++) {
      PlotMark mark = all.get(i).point().mark();
      if (mark == PlotMark.MET || mark == PlotMark.NONE) {
        order.add(i);
      }
    }
    Set<Integer> kept = new TreeSet<>(order.subList(0, MOST_ROWS));
    List<ForestRow> rows = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (kept.contains(i)) {
        rows.add(all.get(i));
      }
    }
    return rows;
  }

  private static Row row(ForestRow row, int middle, PlotScale scale) {
    Optional<BigDecimal> value = row.point().value().filter(PlotScale::fits);
    Face face = row.weight() == ForestRow.Weight.WHOLE ? Face.SEMIBOLD : Face.REGULAR;
    return new Row(
        Text.fit(Text.clean(row.label()), face, SIZE, LABEL_ROOM),
        row.weight(),
        middle,
        middle + 4,
        value.map(scale::at).orElse(""),
        interval(row.point(), middle, scale),
        row.point().mark(),
        Text.fit(Text.clean(row.figure()), Face.REGULAR, SIZE, FIGURE_ROOM),
        Text.fit(Text.clean(row.cases()), Face.REGULAR, SIZE, CASES_ROOM),
        Text.fit(Text.clean(row.criterion()), Face.REGULAR, SIZE, CRITERION_ROOM));
  }

  private static String interval(PlotPoint point, int middle, PlotScale scale) {
    String cap = " " + (middle - CAP) + "V" + (middle + CAP);
    return point
        .drawnInterval()
        .map(
            i ->
                "M"
                    + (scale.at(i.low()) + cap)
                    + ("M" + scale.at(i.low()) + " " + middle + "H" + scale.at(i.high()))
                    + ("M" + scale.at(i.high()) + cap))
        .orElse("");
  }

  /** Limits of rows that follow each other make one line, with a foot on the side that meets it. */
  private static List<String> bounds(List<ForestRow> rows, PlotScale scale) {
    List<String> lines = new ArrayList<>();
    Map<PlotPoint.Limit, Integer> open = new LinkedHashMap<>();
    for (int i = 0; i <= rows.size(); i++) {
      List<PlotPoint.Limit> here =
          i < rows.size()
              ? rows.get(i).point().limits().stream()
                  .filter(l -> PlotScale.fits(l.value()))
                  .distinct()
                  .toList()
              : List.of();
      int end = i;
      open.entrySet().stream()
          .filter(e -> !here.contains(e.getKey()))
          .forEach(e -> lines.add(bound(e.getKey(), e.getValue(), end, scale)));
      open.keySet().retainAll(here);
      here.forEach(l -> open.putIfAbsent(l, end));
    }
    return lines;
  }

  private static String bound(PlotPoint.Limit limit, int from, int to, PlotScale scale) {
    int foot = limit.side() == PlotPoint.Side.ABOVE ? FOOT : -FOOT;
    String start = "M" + scale.at(limit.value(), foot) + " " + (TOP + ROW * from + 2);
    return start + "H" + scale.at(limit.value()) + "V" + (TOP + ROW * to - 2);
  }

  private static String description(String title, List<ForestRow> rows, int all) {
    List<String> missed =
        rows.stream()
            .filter(r -> r.point().mark() == PlotMark.NOT_MET)
            .map(r -> Text.clean(r.label()))
            .toList();
    return "Forest plot of "
        + Text.clean(title)
        + ": "
        + rows.size()
        + (rows.size() < all ? " of " + all : "")
        + " figures with their intervals; "
        + (missed.isEmpty()
            ? "none is on the wrong side of a criterion"
            : "criterion not met: " + String.join(", ", missed))
        + ". The table beside it has the same figures.";
  }
}
