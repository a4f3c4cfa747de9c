package dev.vertebra.render.graph;

import dev.vertebra.model.Strength;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds each connection's curve in the layout that {@link Dot} asked for. */
final class SpineLines {
  private record Placed(Connection connection, Curve curve) {}

  private record Ends(String tail, String head) {}

  /** Lines in pixels, moved by {@code dx} and {@code dy}. */
  static List<Drawing.Line> of(
      Graph graph, Columns columns, List<Connection> connections, Layout layout, int dx, int dy) {
    // Two links between the same pair, one each way, have the same ends in the DOT text: the
    // layout lists them in its order.
    Map<Ends, Deque<Curve>> curves = new HashMap<>();
    for (Layout.Edge edge : layout.edges()) {
      curves
          .computeIfAbsent(new Ends(edge.tail(), edge.head()), ends -> new ArrayDeque<>())
          .add(edge.curve());
    }
    List<Placed> placed = new ArrayList<>();
    for (Connection connection : connections) {
      boolean back = columns.steps(connection) < 0;
      int tail = back ? connection.to() : connection.from();
      int head = back ? connection.from() : connection.to();
      Deque<Curve> found = curves.get(new Ends("n" + tail, "n" + head));
      if (found == null || found.isEmpty()) {
        throw new GraphException("no curve for " + connection.tooltip());
      }
      Curve curve = found.remove().moved(dx, dy);
      placed.add(new Placed(connection, back ? curve.reversed() : curve));
    }
    // Weak links last, on top: they are what a reader looks for.
    placed.sort(Comparator.comparing(p -> p.connection.weakest()));
    return placed.stream().map(p -> line(graph, p.connection, p.curve)).toList();
  }

  /** The line of a connection along its curve. */
  static Drawing.Line line(Graph graph, Connection connection, Curve curve) {
    GraphNode from = graph.nodes().get(connection.from());
    GraphNode to = graph.nodes().get(connection.to());
    Strength strength = connection.weakest();
    return new Drawing.Line(
        "edge strength-" + strength.label(),
        connection.tooltip(),
        LineStyle.of(strength),
        curve.path(),
        curve.head(strength),
        "",
        0,
        0,
        false,
        new Drawing.Ends(
            Text.clean(from.id()),
            Text.clean(to.id()),
            to.stage() > from.stage() ? Drawing.Flow.DOWNSTREAM : Drawing.Flow.UPSTREAM,
            connection.links().size()));
  }

  private SpineLines() {}
}
