package dev.vertebra.render.graph;

import dev.vertebra.render.graph.Curve.Point;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Positions from Graphviz's {@code plain} output, in pixels, origin top left.
 *
 * @param width of the picture
 * @param height of the picture
 * @param centres of the nodes, by DOT name
 * @param edges in the order of the output: for one tail and head, that of the DOT text
 */
record Layout(double width, double height, Map<String, Point> centres, List<Edge> edges) {
  private static final double INCH = 72;

  record Edge(String tail, String head, Curve curve) {}

  static Layout parse(String plain) {
    double width = 0;
    double height = 0;
    Map<String, Point> centres = new LinkedHashMap<>();
    List<Edge> edges = new ArrayList<>();
    for (String line : plain.lines().toList()) {
      String[] words = line.split(" ", -1);
      switch (words[0]) {
        case "graph" -> {
          width = pixels(words[2]);
          height = pixels(words[3]);
        }
        case "node" -> centres.put(words[1], point(words, 2, height));
        case "edge" -> edges.add(new Edge(words[1], words[2], curve(words, height)));
        case "stop" -> {}
        default -> throw new GraphException("unexpected layout line: " + line);
      }
    }
    return new Layout(width, height, centres, edges);
  }

  private static Curve curve(String[] words, double height) {
    int count = Integer.parseInt(words[3]);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      points.add(point(words, 4 + 2 * i, height));
    }
    return new Curve(points);
  }

  private static Point point(String[] words, int at, double height) {
    return new Point(pixels(words[at]), height - pixels(words[at + 1]));
  }

  private static double pixels(String inches) {
    return Double.parseDouble(inches) * INCH;
  }

  Point centre(String name) {
    Point centre = centres.get(name);
    if (centre == null) {
      throw new GraphException("no position for " + name);
    }
    return centre;
  }
}
