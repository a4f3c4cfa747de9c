package dev.vertebra.render.graph;

import dev.vertebra.model.Strength;
import dev.vertebra.render.graph.Curve.Point;
import dev.vertebra.render.graph.Text.Face;
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
  private static final int SLOT_HEIGHT = 30;

  private final GraphEngine engine;

  public SpineGraph(GraphEngine engine) {
    this.engine = engine;
  }

  /** Lays {@code graph} out; throws {@link GraphException} only if the engine itself fails. */
  public Drawing draw(Graph graph) {
    return place(graph.nodes().size() > MAX_NODES ? Aggregation.of(graph) : graph);
  }

  private Drawing place(Graph graph) {
    List<Connection> connections = Connection.of(graph.edges());
    String dot = Dot.of(graph, connections, CARD_WIDTH);
    Layout layout = Layout.parse(engine.render(dot, GraphFormat.PLAIN));
    int right = MARGIN + (int) Math.ceil(layout.width());
    List<Strength> strengths = graph.edges().stream().map(GraphEdge::strength).toList();
    List<NodeState> states = graph.nodes().stream().map(GraphNode::state).toList();
    int legendTop = HEADER + (int) Math.ceil(layout.height()) + 18;
    List<Drawing.LegendEntry> legend =
        Legend.entries(strengths, states, MARGIN, legendTop, Math.max(right, 640));
    return new Drawing(
        graph.name(),
        Text.clean(graph.title()),
        Text.clean(graph.description()),
        Math.max(right, legend.isEmpty() ? 0 : 640) + MARGIN,
        Legend.bottom(legend, legendTop) + MARGIN,
        headings(graph, layout),
        slots(graph, layout),
        SpineLines.of(graph, connections, layout, MARGIN, HEADER),
        cards(graph, layout),
        legend);
  }

  private static int left(Layout layout, int stage) {
    double centre = layout.centre("s" + stage).x();
    return MARGIN + (int) Math.round(centre - CARD_WIDTH / 2.0);
  }

  private static List<Drawing.Heading> headings(Graph graph, Layout layout) {
    List<Drawing.Heading> headings = new ArrayList<>();
    for (int stage = 0; stage < graph.stages().size(); stage++) {
      String title = Text.fit(Text.clean(graph.stages().get(stage)), Face.SEMIBOLD, 12, CARD_WIDTH);
      headings.add(new Drawing.Heading(title, left(layout, stage), 18, CARD_WIDTH));
    }
    return headings;
  }

  private static List<Drawing.Slot> slots(Graph graph, Layout layout) {
    List<Drawing.Slot> slots = new ArrayList<>();
    for (int stage = 0; stage < graph.stages().size(); stage++) {
      int column = stage;
      if (graph.nodes().stream().noneMatch(node -> node.stage() == column)) {
        slots.add(
            new Drawing.Slot("none on file", left(layout, stage), HEADER, CARD_WIDTH, SLOT_HEIGHT));
      }
    }
    return slots;
  }

  private static List<Drawing.Card> cards(Graph graph, Layout layout) {
    List<Drawing.Card> cards = new ArrayList<>();
    for (int i = 0; i < graph.nodes().size(); i++) {
      Point centre = layout.centre("n" + i);
      int top = HEADER + (int) Math.round(centre.y() - Cards.HEIGHT / 2.0);
      GraphNode node = graph.nodes().get(i);
      cards.add(Cards.card(node, "", left(layout, node.stage()), top, CARD_WIDTH));
    }
    return cards;
  }
}
