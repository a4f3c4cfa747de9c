package dev.vertebra.render.graph;

import dev.vertebra.model.Strength;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A chain of cubic Bézier curves: a start point, then three points for each curve.
 *
 * @param points 1 + 3n of them
 */
record Curve(List<Point> points) {
  /** Length of an arrow head in pixels. */
  private static final double HEAD = 7;

  private static final double HALF_WIDTH = 3.4;

  record Point(double x, double y) {}

  Curve {
    points = List.copyOf(points);
    if (points.size() < 4 || points.size() % 3 != 1) {
      throw new IllegalArgumentException(points.size() + " points make no curve");
    }
  }

  static Curve between(double x1, double y1, double x2, double y2) {
    double middle = (x1 + x2) / 2;
    return new Curve(
        List.of(
            new Point(x1, y1), new Point(middle, y1), new Point(middle, y2), new Point(x2, y2)));
  }

  /** A bow from {@code x, y1} by way of {@code reach} to {@code x2, y2}. */
  static Curve arc(double x, double y1, double reach, double x2, double y2) {
    return new Curve(
        List.of(new Point(x, y1), new Point(reach, y1), new Point(reach, y2), new Point(x2, y2)));
  }

  /** This curve and a straight line to {@code x, y}. */
  Curve then(double x, double y) {
    Point last = points.get(points.size() - 1);
    List<Point> longer = new ArrayList<>(points);
    longer.add(last);
    longer.add(new Point(x, y));
    longer.add(new Point(x, y));
    return new Curve(longer);
  }

  /** This curve and one that starts where it ends. */
  Curve joined(Curve next) {
    List<Point> longer = new ArrayList<>(points);
    longer.addAll(next.points.subList(1, next.points.size()));
    return new Curve(longer);
  }

  Curve reversed() {
    List<Point> reversed = new ArrayList<>(points);
    Collections.reverse(reversed);
    return new Curve(reversed);
  }

  Curve moved(double dx, double dy) {
    return new Curve(points.stream().map(p -> new Point(p.x + dx, p.y + dy)).toList());
  }

  /** Path data of the line. */
  String path() {
    StringBuilder path = new StringBuilder("M").append(pair(points.get(0)));
    for (int i = 1; i < points.size(); i++) {
      path.append(i % 3 == 1 ? 'C' : ' ').append(pair(points.get(i)));
    }
    return path.toString();
  }

  /** Path data of the arrow head; a cross when the link is broken. */
  String head(Strength strength) {
    Point tip = points.get(points.size() - 1);
    Point from = points.get(0);
    for (int i = points.size() - 2; i > 0; i--) {
      if (distance(points.get(i), tip) > 1) {
        from = points.get(i);
        break;
      }
    }
    double length = Math.max(distance(from, tip), 1e-9);
    double ux = (tip.x - from.x) / length;
    double uy = (tip.y - from.y) / length;
    if (strength == Strength.BROKEN) {
      return cross(new Point(tip.x - ux * 8, tip.y - uy * 8));
    }
    Point left =
        new Point(tip.x - ux * HEAD - uy * HALF_WIDTH, tip.y - uy * HEAD + ux * HALF_WIDTH);
    Point right =
        new Point(tip.x - ux * HEAD + uy * HALF_WIDTH, tip.y - uy * HEAD - ux * HALF_WIDTH);
    boolean open = LineStyle.of(strength).headClass().equals("open");
    return "M" + pair(left) + "L" + pair(tip) + "L" + pair(right) + (open ? "" : "Z");
  }

  private static String cross(Point middle) {
    double a = 4;
    return "M"
        + pair(new Point(middle.x - a, middle.y - a))
        + "L"
        + pair(new Point(middle.x + a, middle.y + a))
        + "M"
        + pair(new Point(middle.x - a, middle.y + a))
        + "L"
        + pair(new Point(middle.x + a, middle.y - a));
  }

  private static double distance(Point a, Point b) {
    return Math.sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y));
  }

  private static String pair(Point point) {
    return tenths(point.x) + "," + tenths(point.y);
  }

  private static String tenths(double value) {
    long tenths = Math.round(value * 10);
    String sign = tenths < 0 ? "-" : "";
    long magnitude = Math.abs(tenths);
    return sign + magnitude / 10 + (magnitude % 10 == 0 ? "" : "." + magnitude % 10);
  }
}
