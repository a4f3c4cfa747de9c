package dev.vertebra.render.graph;

import dev.vertebra.model.Strength;
import dev.vertebra.render.graph.Curve.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws the evidence spine of a release: one column for each stage, a card for each record, a line
 * for each pair of records that are linked. Graphviz finds the places; the cards are ours, so no
 * font metrics of a machine come in.
 */
public final class SpineGraph {
  /** More cards than this are a thicket: then one card stands for all records of a kind. */
  public static final int MAX_NODES = 120;

  private static final int CARD_WIDTH = 160;
  private static final int MARGIN = 8;
  private static final int HEADER = 34;

  private final GraphEngine engine;

  public SpineGraph(GraphEngine engine) {
    this.engine = engine;
  }

  /** Lays {@code graph} out; throws {@link GraphException} only if the engine itself fails. */
  public Drawing draw(Graph graph) {
    List<NodeState> states = graph.nodes().stream().map(GraphNode::state).toList();
    return place(graph.nodes().size() > MAX_NODES ? Aggregation.of(graph) : graph, states);
  }

  private Drawing place(Graph graph, List<NodeState> states) {
    Columns columns = Columns.of(graph);
    List<Connection> connections = Connection.of(graph);
    String dot = Dot.of(graph.name(), columns, connections, CARD_WIDTH);
    Layout layout = Layout.parse(engine.render(dot, GraphFormat.PLAIN));
    int right = MARGIN + (int) Math.ceil(layout.width());
    List<Strength> strengths = graph.edges().stream().map(GraphEdge::strength).toList();
    int legendTop = HEADER + (int) Math.ceil(layout.height()) + 18;
    List<Drawing.LegendEntry> legend =
        Legend.entries(strengths, states, MARGIN, legendTop, Math.max(right, 640));
    return new Drawing(
        graph.name(),
        Text.clean(graph.title()),
        Text.clean(graph.description()),
        Math.max(right, legend.isEmpty() ? 0 : 640) + MARGIN,
        Legend.bottom(legend, legendTop) + MARGIN,
        Headings.over(graph, columns, CARD_WIDTH, column -> left(layout, column)),
        slots(columns, layout),
        SpineLines.of(graph, columns, connections, layout, MARGIN, HEADER),
        cards(graph, columns, layout),
        legend);
  }

  private static int left(Layout layout, int column) {
    double centre = layout.centre("s" + column).x();
    return MARGIN + (int) Math.round(centre - CARD_WIDTH / 2.0);
  }

  private static List<Drawing.Slot> slots(Columns columns, Layout layout) {
    List<Drawing.Slot> slots = new ArrayList<>();
    for (int c = 0; c < columns.all().size(); c++) {
      if (columns.all().get(c).nodes().isEmpty()) {
        slots.add(new Drawing.Slot("none on file", left(layout, c), HEADER, CARD_WIDTH - 1));
      }
    }
    return slots;
  }

  private static List<Drawing.Card> cards(Graph graph, Columns columns, Layout layout) {
    List<Drawing.Card> cards = new ArrayList<>();
    for (int i = 0; i < graph.nodes().size(); i++) {
      Point centre = layout.centre("n" + i);
      int top = HEADER + (int) Math.round(centre.y() - Cards.HEIGHT / 2.0);
      int left = left(layout, columns.columnOf().get(i));
      cards.add(Cards.card(graph.nodes().get(i), left, top, CARD_WIDTH));
    }
    return cards;
  }
}
