package dev.vertebra.render.graph;

import dev.vertebra.model.Strength;
import dev.vertebra.render.graph.Text.Face;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws columns of cards with lines between neighbouring columns. No layout engine: places follow
 * from the order of the nodes, and the ends of a card's lines are spread along its edge.
 */
public final class StepsGraph {
  private static final int MARGIN = 8;
  private static final int HEADER = 34;
  private static final int CARD = 164;

  /** Mean and least distance of two columns; where more lines run there is more. */
  private static final int GAP = 90;

  private static final int LEAST_GAP = 56;

  /** Beside a frame the lines carry words. */
  private static final int WIDE_GAP = 128;

  /** They run level for so long. */
  private static final int LEVEL = 92;

  private static final int ROW = Cards.HEIGHT + 12;
  private static final int INSET = 10;
  private static final int FRAME = 2 * CARD + 3 * INSET;
  private static final double SIZE = 10;

  private record Place(int column, int x, int y, int width, int height) {
    double middle() {
      return y + height / 2.0;
    }
  }

  /** Distance of two lines at the card that the picture is about. */
  private static final int STEP = 11;

  private final Steps steps;
  private final boolean framed;
  private final Map<String, Place> places = new HashMap<>();
  private final List<Drawing.Card> cards = new ArrayList<>();
  private final List<Drawing.Heading> headings = new ArrayList<>();
  private final List<Drawing.Slot> slots = new ArrayList<>();
  private final List<NodeState> states = new ArrayList<>();

  private StepsGraph(Steps steps) {
    this.steps = steps;
    this.framed = steps.columns().stream().anyMatch(c -> c.form() == Steps.Form.FRAMED);
  }

  /** The picture of {@code steps}. */
  public static Drawing draw(Steps steps) {
    return new StepsGraph(steps).place();
  }

  private Drawing place() {
    int tallest = steps.columns().stream().mapToInt(this::height).max().orElse(0);
    int x = MARGIN;
    for (int c = 0; c < steps.columns().size(); c++) {
      x += place(c, x, HEADER + (tallest - height(steps.columns().get(c))) / 2);
      x += c + 1 < steps.columns().size() ? gap(c) : 0;
    }
    int width = x + MARGIN;
    int top = HEADER + tallest + 14;
    List<Strength> strengths = steps.bundles().stream().map(Bundle::weakest).toList();
    List<Drawing.LegendEntry> legend =
        Legend.entries(strengths, states, MARGIN, top, Math.max(width - MARGIN, 500));
    return new Drawing(
        steps.name(),
        Text.clean(steps.title()),
        Text.clean(steps.description()),
        Math.max(width, legend.isEmpty() ? 0 : 500),
        Legend.bottom(legend, top) + MARGIN,
        headings,
        slots,
        lines(),
        cards,
        legend);
  }

  /** The distance between a column and the next: of what is left, as much as lines run there. */
  private int gap(int column) {
    if (framed) {
      return WIDE_GAP;
    }
    int rest = (GAP - LEAST_GAP) * (steps.columns().size() - 1);
    long lines =
        steps.bundles().stream()
            .filter(b -> Math.min(columnOf(b.from()), columnOf(b.to())) == column)
            .count();
    return LEAST_GAP + (int) (rest * lines / Math.max(1, steps.bundles().size()));
  }

  private int columnOf(String node) {
    for (int c = 0; c < steps.columns().size(); c++) {
      if (steps.columns().get(c).nodes().stream().anyMatch(n -> n.id().equals(node))) {
        return c;
      }
    }
    throw new IllegalArgumentException("no node " + node);
  }

  private int height(Steps.Column column) {
    int nodes = column.nodes().size();
    if (column.form() == Steps.Form.FRAMED) {
      return (nodes + 1) / 2 * ROW - 12 + 2 * INSET;
    }
    if (column.form() == Steps.Form.HERE && nodes == 1) {
      return heightHere(column.nodes().get(0).id());
    }
    return nodes == 0 ? 30 : nodes * ROW - 12;
  }

  /** High enough for the lines of its busier side, one below the other. */
  private int heightHere(String node) {
    long out = steps.bundles().stream().filter(b -> b.from().equals(node)).count();
    long in = steps.bundles().stream().filter(b -> b.to().equals(node)).count();
    return Math.max(Cards.HEIGHT, (int) Math.max(out, in) * STEP + 14);
  }

  /** Places a column and returns its width. */
  private int place(int index, int x, int top) {
    Steps.Column column = steps.columns().get(index);
    boolean isFrame = column.form() == Steps.Form.FRAMED;
    int width = isFrame ? FRAME : CARD;
    headings.add(
        new Drawing.Heading(
            Text.fit(Text.clean(column.title()), Face.SEMIBOLD, 12, width), x, width));
    if (isFrame) {
      int height = height(column);
      places.put(column.title(), new Place(index, x, top, width, height));
      cards.add(Cards.frame(column.title(), "", false, x, top, width, height).withoutTitle());
    }
    if (column.nodes().isEmpty()) {
      slots.add(new Drawing.Slot("none linked", x, top, CARD - 1));
    }
    for (int i = 0; i < column.nodes().size(); i++) {
      GraphNode node = column.nodes().get(i);
      int left = isFrame ? x + INSET + i % 2 * (CARD + INSET) : x;
      int y = isFrame ? top + INSET + i / 2 * ROW : top + i * ROW;
      states.add(node.state());
      boolean here = column.form() == Steps.Form.HERE;
      int height = here ? heightHere(node.id()) : Cards.HEIGHT;
      Drawing.Card card =
          here ? Cards.here(node, left, y, CARD, height) : Cards.card(node, left, y, CARD);
      cards.add(isFrame ? card.partOf(Text.clean(column.title())) : card);
      if (!isFrame) {
        places.put(node.id(), new Place(index, left, y, CARD, height));
      }
    }
    return width;
  }

  private record Side(String node, boolean right) {}

  private List<Drawing.Line> lines() {
    Map<Side, List<Bundle>> bySide = new LinkedHashMap<>();
    for (Bundle bundle : steps.bundles()) {
      boolean right = at(bundle.to()).column() > at(bundle.from()).column();
      bySide.computeIfAbsent(new Side(bundle.from(), right), s -> new ArrayList<>()).add(bundle);
      bySide.computeIfAbsent(new Side(bundle.to(), !right), s -> new ArrayList<>()).add(bundle);
    }
    Map<Side, Map<Bundle, Double>> ports = new LinkedHashMap<>();
    bySide.forEach((side, bundles) -> ports.put(side, ports(side, bundles)));
    List<Bundle> weakLast = new ArrayList<>(steps.bundles());
    weakLast.sort(Comparator.comparing(Bundle::weakest));
    List<Drawing.Line> lines = new ArrayList<>();
    for (Bundle bundle : weakLast) {
      Place from = at(bundle.from());
      Place to = at(bundle.to());
      boolean right = to.column() > from.column();
      double y1 = port(ports, new Side(bundle.from(), right), bundle);
      double y2 = port(ports, new Side(bundle.to(), !right), bundle);
      double x1 = right ? from.x() + from.width() : from.x();
      double x2 = right ? to.x() : to.x() + to.width();
      String label = label(bundle);
      // Beside the end that has fewer lines, where labels do not meet.
      boolean atFrom =
          count(bySide, new Side(bundle.from(), right))
              <= count(bySide, new Side(bundle.to(), !right));
      boolean leftEnd = atFrom == right;
      Curve curve = curve(x1, y1, x2, y2, !framed ? 0 : atFrom ? 1 : -1);
      double x = leftEnd ? Math.min(x1, x2) + 12 : Math.max(x1, x2) - 12;
      lines.add(
          new Drawing.Line(
              "edge many strength-" + bundle.weakest().label(),
              bundle.tooltip(),
              bundle.style(),
              curve.path(),
              curve.head(bundle.weakest()),
              label,
              (int) Math.round(x),
              (int) Math.round(atFrom ? y1 : y2) - 4,
              !leftEnd,
              bundle.ends(right ? Drawing.Flow.DOWNSTREAM : Drawing.Flow.UPSTREAM)));
    }
    return lines;
  }

  private static int count(Map<Side, List<Bundle>> bySide, Side side) {
    return bySide.getOrDefault(side, List.of()).size();
  }

  private double port(Map<Side, Map<Bundle, Double>> ports, Side side, Bundle bundle) {
    return ports.getOrDefault(side, Map.of()).getOrDefault(bundle, at(side.node()).middle());
  }

  /** A curve that runs level beside its start (1), its end (-1) or neither (0). */
  private static Curve curve(double x1, double y1, double x2, double y2, int level) {
    double way = x2 > x1 ? 1 : -1;
    return switch (level) {
      case 1 -> Curve.between(x2, y2, x1 + way * LEVEL, y1).then(x1, y1).reversed();
      case -1 -> Curve.between(x1, y1, x2 - way * LEVEL, y2).then(x2, y2);
      default -> Curve.between(x1, y1, x2, y2);
    };
  }

  private String label(Bundle bundle) {
    String text =
        framed ? bundle.links() + " " + bundle.relation() : Integer.toString(bundle.links());
    return framed || bundle.links() > 1
        ? Text.fit(Text.clean(text), Face.REGULAR, SIZE, LEVEL - 6)
        : "";
  }

  /** Where the lines of one side of a node meet it: spread in the order of their other ends. */
  private Map<Bundle, Double> ports(Side side, List<Bundle> bundles) {
    Place place = at(side.node());
    List<Bundle> sorted = new ArrayList<>(bundles);
    sorted.sort(
        Comparator.comparingDouble(
                (Bundle b) -> at(b.from().equals(side.node()) ? b.to() : b.from()).middle())
            .thenComparing(Bundle::relation));
    double step = Math.min(ROW, (place.height() - 12.0) / sorted.size());
    Map<Bundle, Double> ports = new LinkedHashMap<>();
    for (int i = 0; i < sorted.size(); i++) {
      ports.put(sorted.get(i), place.middle() + (i - (sorted.size() - 1) / 2.0) * step);
    }
    return ports;
  }

  private Place at(String node) {
    Place place = places.get(node);
    if (place == null) {
      throw new IllegalArgumentException("no node " + node);
    }
    return place;
  }
}
