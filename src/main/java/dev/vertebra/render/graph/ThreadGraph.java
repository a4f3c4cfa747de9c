package dev.vertebra.render.graph;

import dev.vertebra.model.Strength;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Draws a thread in the columns of the spine. No layout engine: a site has one such picture for
 * each record. Cards stand in the rows of one grid, so that a line over several columns can run
 * between two rows and never under a card.
 */
public final class ThreadGraph {
  private static final int CARD_WIDTH = 160;
  private static final int GAP = 52;
  private static final int MARGIN = 8;
  private static final int HEADER = 38;
  private static final int ROW = Cards.HEIGHT + 16;

  /** Lines between two rows lie side by side in so many lanes. */
  private static final int LANES = 5;

  private static final double LANE = 2.4;

  private final Graph graph;
  private final String here;
  private final Columns columns;
  private final List<Connection> connections;
  private final Rows rows;

  private ThreadGraph(Graph graph, String here) {
    this.graph = graph;
    this.here = here;
    this.columns = Columns.of(graph);
    this.connections = Connection.of(graph);
    this.rows = Rows.of(columns, connections);
  }

  /**
   * The picture of {@code graph}.
   *
   * @param here id of the node that the thread belongs to
   */
  public static Drawing draw(Graph graph, String here) {
    return new ThreadGraph(graph, here).place();
  }

  private Drawing place() {
    int width = left(columns.all().size() - 1) + CARD_WIDTH;
    int legendTop = HEADER + rows.tallest() * ROW + 8;
    List<Strength> strengths = graph.edges().stream().map(GraphEdge::strength).toList();
    List<NodeState> states = graph.nodes().stream().map(GraphNode::state).toList();
    List<Drawing.LegendEntry> legend =
        Legend.entries(strengths, states, MARGIN, legendTop, Math.max(width, 640));
    return new Drawing(
        graph.name(),
        Text.clean(graph.title()),
        Text.clean(graph.description()),
        Math.max(width, legend.isEmpty() ? 0 : 640) + MARGIN,
        Legend.bottom(legend, legendTop) + MARGIN,
        Headings.over(graph, columns, CARD_WIDTH, ThreadGraph::left),
        slots(),
        lines(),
        cards(),
        legend);
  }

  private static int left(int column) {
    return MARGIN + column * (CARD_WIDTH + GAP);
  }

  private int top(int node) {
    return HEADER + rows.row(node) * ROW;
  }

  private double middle(int node) {
    return top(node) + Cards.HEIGHT / 2.0;
  }

  private List<Drawing.Slot> slots() {
    List<Drawing.Slot> slots = new ArrayList<>();
    for (int c = 0; c < columns.all().size(); c++) {
      if (columns.all().get(c).nodes().isEmpty()) {
        slots.add(new Drawing.Slot("gap: nothing on file", left(c), HEADER + 11, CARD_WIDTH - 1));
      }
    }
    return slots;
  }

  private List<Drawing.Card> cards() {
    List<Drawing.Card> cards = new ArrayList<>();
    for (int i = 0; i < graph.nodes().size(); i++) {
      GraphNode node = graph.nodes().get(i);
      int x = left(columns.columnOf().get(i));
      cards.add(
          node.id().equals(here)
              ? Cards.here(node, x, top(i), CARD_WIDTH, Cards.HEIGHT)
              : Cards.card(node, x, top(i), CARD_WIDTH));
    }
    return cards;
  }

  /** Weak links last, on top: they are what a reader looks for. */
  private List<Drawing.Line> lines() {
    record Placed(Connection connection, Curve curve) {}
    List<Placed> placed = new ArrayList<>();
    for (Connection connection : connections) {
      placed.add(new Placed(connection, curve(connection, placed.size() % LANES - LANES / 2)));
    }
    return placed.stream()
        .sorted(Comparator.comparing(p -> p.connection().weakest()))
        .map(p -> SpineLines.line(graph, p.connection(), p.curve()))
        .toList();
  }

  private Curve curve(Connection connection, int lane) {
    int steps = columns.steps(connection);
    int first = steps < 0 ? connection.to() : connection.from();
    int second = steps < 0 ? connection.from() : connection.to();
    double x1 = left(columns.columnOf().get(first)) + CARD_WIDTH;
    double x2 = left(columns.columnOf().get(second));
    Curve rightwards;
    if (steps == 0) {
      double out = x1 + 22 + 5.0 * lane;
      rightwards =
          new Curve(
              List.of(
                  new Curve.Point(x1, middle(first)),
                  new Curve.Point(out, middle(first)),
                  new Curve.Point(out, middle(second)),
                  new Curve.Point(x1, middle(second))));
    } else if (Math.abs(steps) == 1) {
      rightwards = Curve.between(x1, middle(first), x2, middle(second));
    } else {
      int row = Math.round((rows.row(first) + rows.row(second) + 1) / 2f);
      double level = HEADER + row * ROW - (ROW - Cards.HEIGHT) / 2.0 + lane * LANE;
      rightwards =
          Curve.between(x1, middle(first), x1 + GAP - 4, level)
              .then(x2 - GAP + 4, level)
              .joined(Curve.between(x2 - GAP + 4, level, x2, middle(second)));
    }
    return steps < 0 ? rightwards.reversed() : rightwards;
  }
}
