package dev.vertebra.render.graph;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One figure over releases, in pixels, origin top left. A line joins two points only when their
 * figures can be compared.
 *
 * @param description what the picture says, in a sentence
 * @param width of the whole
 * @param height of the whole
 * @param left left end of the field of points
 * @param right right end of the field of points
 * @param bottom lower end of the field of points
 * @param ticks of the vertical axis
 * @param slots releases
 * @param bounds paths of the limits of criteria
 * @param joins lines between points that can be compared
 * @param dots points
 */
public record TrendPlot(
    String description,
    int width,
    int height,
    int left,
    int right,
    int bottom,
    List<PlotTick> ticks,
    List<Slot> slots,
    List<String> bounds,
    List<String> joins,
    List<Dot> dots) {
  /** Releases that a small picture can show. */
  public static final int MOST_SLOTS = 8;

  private static final int WIDTH = 308;
  private static final int HEIGHT = 168;
  private static final int LEFT = 44;
  private static final int RIGHT = 300;
  private static final int TOP = 12;
  private static final int BOTTOM = 128;
  private static final int CAP = 3;
  private static final int BOUND = 9;
  private static final int FOOT = 4;

  /**
   * A release.
   *
   * @param text its version
   * @param x its middle
   */
  public record Slot(String text, int x) {}

  /**
   * A point.
   *
   * @param key letter of its data
   * @param x its place
   * @param y its place; empty when there is no figure
   * @param interval path of its interval; empty when there is none
   * @param mark what became of its criteria
   */
  public record Dot(String key, int x, String y, String interval, PlotMark mark) {}

  public TrendPlot {
    ticks = List.copyOf(ticks);
    slots = List.copyOf(slots);
    bounds = List.copyOf(bounds);
    joins = List.copyOf(joins);
    dots = List.copyOf(dots);
  }

  /**
   * Draws points.
   *
   * @param title what is measured
   * @param releases versions, the first one first, at most {@link #MOST_SLOTS}
   */
  public static TrendPlot of(String title, List<String> releases, List<TrendPoint> points) {
    PlotScale scale =
        PlotScale.of(points.stream().flatMap(p -> p.point().extent()).toList(), BOTTOM, TOP);
    List<Integer> places = places(points, releases.size());
    List<Dot> dots = new ArrayList<>();
    List<String> joins = new ArrayList<>();
    List<String> bounds = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      TrendPoint point = points.get(i);
      int x = places.get(i);
      Optional<String> y = y(point, scale);
      dots.add(
          new Dot(point.key(), x, y.orElse(""), interval(point, x, scale), point.point().mark()));
      point.point().limits().stream()
          .filter(l -> PlotScale.fits(l.value()))
          .forEach(l -> bounds.add(bound(l, x, scale)));
      point
          .earlier()
          .ifPresent(
              e ->
                  y(points.get(e), scale)
                      .ifPresent(
                          from -> y.ifPresent(to -> joins.add(join(places.get(e), from, x, to)))));
    }
    List<Slot> slots = new ArrayList<>();
    for (String release : releases) {
      slots.add(
          new Slot(
              Text.fit(Text.clean(release), Text.Face.REGULAR, 12, width(releases.size()) - 2),
              middle(slots.size(), releases.size())));
    }
    return new TrendPlot(
        description(title, points, joins.size()),
        WIDTH,
        HEIGHT,
        LEFT,
        RIGHT,
        BOTTOM,
        scale.ticks(),
        slots,
        bounds,
        joins,
        dots);
  }

  private static String join(int fromX, String fromY, int x, String y) {
    return "M" + fromX + " " + fromY + "L" + x + " " + y;
  }

  /** The points of a release stand side by side. */
  private static List<Integer> places(List<TrendPoint> points, int slots) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      int slot = points.get(i).slot();
      int all = (int) points.stream().filter(p -> p.slot() == slot).count();
      int before = (int) points.subList(0, i).stream().filter(p -> p.slot() == slot).count();
      int apart = Math.min(24, (width(slots) - 8) / Math.max(1, all));
      places.add(middle(slot, slots) + (2 * before - all + 1) * apart / 2);
    }
    return places;
  }

  private static int width(int slots) {
    return (RIGHT - LEFT) / Math.max(1, slots);
  }

  private static int middle(int slot, int slots) {
    return LEFT + width(slots) * slot + width(slots) / 2;
  }

  private static Optional<String> y(TrendPoint point, PlotScale scale) {
    Optional<BigDecimal> value = point.point().value().filter(PlotScale::fits);
    return value.map(scale::at);
  }

  private static String interval(TrendPoint point, int x, PlotScale scale) {
    String cap = "H" + (x + CAP);
    return point
        .point()
        .drawnInterval()
        .map(
            i ->
                ("M" + (x - CAP) + " " + scale.at(i.low()) + cap)
                    + ("M" + x + " " + scale.at(i.low()) + "V" + scale.at(i.high()))
                    + ("M" + (x - CAP) + " " + scale.at(i.high()) + cap))
        .orElse("");
  }

  /** A stroke at the limit, with feet on the side that meets it. */
  private static String bound(PlotPoint.Limit limit, int x, PlotScale scale) {
    String foot = scale.at(limit.value(), limit.side() == PlotPoint.Side.ABOVE ? -FOOT : FOOT);
    String stroke = "V" + scale.at(limit.value()) + "H" + (x + BOUND) + "V" + foot;
    return "M" + (x - BOUND) + " " + foot + stroke;
  }

  private static String description(String title, List<TrendPoint> points, int joins) {
    long missed = points.stream().filter(p -> p.point().mark() == PlotMark.NOT_MET).count();
    return Text.clean(title)
        + " over releases: "
        + points.size()
        + (points.size() == 1 ? " figure, " : " figures, ")
        + missed
        + " not meeting a criterion; "
        + joins
        + " can be compared with an earlier one. The table below has the same figures.";
  }
}
