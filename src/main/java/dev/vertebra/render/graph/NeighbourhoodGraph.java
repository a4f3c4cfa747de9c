package dev.vertebra.render.graph;

import dev.vertebra.model.Strength;
import dev.vertebra.render.graph.Text.Face;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws {@code upstream | record | downstream} in three fixed columns. No layout engine: a site has
 * one such picture for each record, so it must cost microseconds.
 */
public final class NeighbourhoodGraph {
  /** More than this on one side end in a card that says how many are left. */
  public static final int MAX_PER_SIDE = 12;

  private static final int CARD_WIDTH = 176;
  private static final int GAP = 148;
  private static final int MARGIN = 8;
  private static final int HEADER = 34;
  private static final int ROW = Cards.HEIGHT + 12;
  private static final int SLOT_HEIGHT = 30;
  private static final int LEFT = MARGIN;
  private static final int MIDDLE = MARGIN + CARD_WIDTH + GAP;
  private static final int RIGHT = MARGIN + 2 * (CARD_WIDTH + GAP);
  private static final int WIDTH = RIGHT + CARD_WIDTH + MARGIN;

  /** Distance of two lines at the middle card. */
  private static final int STEP = 10;

  private static final double LABEL_SIZE = 10;

  /** The lines run level for this long, to carry the name of the relation. */
  private static final int LABEL = 100;

  private final List<Drawing.Card> cards = new ArrayList<>();
  private final List<Drawing.Line> lines = new ArrayList<>();
  private final List<Drawing.Slot> slots = new ArrayList<>();
  private final List<Strength> strengths = new ArrayList<>();
  private final List<NodeState> states = new ArrayList<>();
  private final Neighbourhood neighbourhood;
  private final int middle;

  private NeighbourhoodGraph(Neighbourhood neighbourhood) {
    this.neighbourhood = neighbourhood;
    int tallest =
        Math.max(
            columnHeight(neighbourhood.upstream().size()),
            columnHeight(neighbourhood.downstream().size()));
    this.middle = HEADER + tallest / 2;
  }

  /** The picture of {@code neighbourhood}. */
  public static Drawing draw(Neighbourhood neighbourhood) {
    return new NeighbourhoodGraph(neighbourhood).place();
  }

  private Drawing place() {
    GraphNode record = neighbourhood.record();
    states.add(record.state());
    int height = middleHeight();
    cards.add(Cards.here(record, MIDDLE, middle - height / 2, CARD_WIDTH, height));
    place(neighbourhood.upstream(), LEFT, Side.UPSTREAM);
    place(neighbourhood.downstream(), RIGHT, Side.DOWNSTREAM);
    int top = 2 * middle - HEADER + 14;
    List<Drawing.LegendEntry> legend =
        Legend.entries(strengths, states, MARGIN, top, WIDTH - MARGIN);
    return new Drawing(
        neighbourhood.name(),
        Text.clean(neighbourhood.title()),
        Text.clean(neighbourhood.description()),
        WIDTH,
        Legend.bottom(legend, top) + MARGIN,
        List.of(
            heading("Upstream", neighbourhood.upstream(), LEFT),
            new Drawing.Heading("This record", MIDDLE, CARD_WIDTH),
            heading("Downstream", neighbourhood.downstream(), RIGHT)),
        slots,
        lines,
        cards,
        legend);
  }

  private enum Side {
    UPSTREAM,
    DOWNSTREAM
  }

  private static Drawing.Heading heading(String title, List<Neighbour> side, int x) {
    return new Drawing.Heading(title + " (" + side.size() + ")", x, CARD_WIDTH);
  }

  private static int columnHeight(int neighbours) {
    int shown = Math.min(neighbours, MAX_PER_SIDE) * ROW;
    int more = neighbours > MAX_PER_SIDE ? SLOT_HEIGHT : -12;
    return Math.max(shown + more, Cards.HEIGHT);
  }

  private void place(List<Neighbour> neighbours, int x, Side side) {
    if (neighbours.isEmpty()) {
      int top = middle - SLOT_HEIGHT / 2;
      slots.add(new Drawing.Slot("none linked", x, top, CARD_WIDTH - 1));
      return;
    }
    int y = middle - columnHeight(neighbours.size()) / 2;
    if (neighbours.size() == 1) {
      y = middle - Cards.HEIGHT / 2;
    }
    int first = lines.size();
    int shown = Math.min(neighbours.size(), MAX_PER_SIDE);
    for (Neighbour neighbour : neighbours.subList(0, shown)) {
      cards.add(Cards.card(neighbour.node(), x, y, CARD_WIDTH));
      lines.add(line(neighbour, y + Cards.HEIGHT / 2, attach(lines.size() - first, shown), side));
      strengths.add(neighbour.strength());
      states.add(neighbour.node().state());
      y += ROW;
    }
    int left = neighbours.size() - MAX_PER_SIDE;
    if (left > 0) {
      cards.add(Cards.more("+ " + left + " more", neighbourhood.links(), x, y, CARD_WIDTH));
    }
  }

  /** High enough for the arrow heads of the longer side, one beside the other. */
  private int middleHeight() {
    int most = Math.max(neighbourhood.upstream().size(), neighbourhood.downstream().size());
    return Math.max(Cards.HEIGHT, Math.min(most, MAX_PER_SIDE) * STEP + 10);
  }

  /** Where the line of the neighbour at {@code index} meets the middle card. */
  private double attach(int index, int shown) {
    return middle + (index - (shown - 1) / 2.0) * STEP;
  }

  private Drawing.Line line(Neighbour neighbour, int y, double attach, Side side) {
    boolean upstream = side == Side.UPSTREAM;
    int near = upstream ? LEFT + CARD_WIDTH : RIGHT;
    int far = upstream ? MIDDLE : MIDDLE + CARD_WIDTH;
    int level = upstream ? near + LABEL : near - LABEL;
    Curve outwards = Curve.between(far, attach, level, y).then(near, y);
    boolean out = neighbour.direction() == Neighbour.Direction.OUTGOING;
    Curve curve = out ? outwards : outwards.reversed();
    Strength strength = neighbour.strength();
    String relation = Text.clean(neighbour.relation());
    int inset = out ? 10 : 5;
    return new Drawing.Line(
        "edge strength-" + strength.label(),
        Text.clean(
            neighbourhood.record().id()
                + " "
                + relation
                + " "
                + neighbour.node().id()
                + " ("
                + strength.label()
                + ")"),
        LineStyle.of(strength),
        curve.path(),
        curve.head(strength),
        Text.fit(relation, Face.REGULAR, LABEL_SIZE, LABEL - inset),
        upstream ? near + inset : near - inset,
        y - 4,
        !upstream,
        ends(neighbour, side));
  }

  private Drawing.Ends ends(Neighbour neighbour, Side side) {
    String record = Text.clean(neighbourhood.record().id());
    String other = Text.clean(neighbour.node().id());
    boolean out = neighbour.direction() == Neighbour.Direction.OUTGOING;
    boolean targetUpstream = out == (side == Side.UPSTREAM);
    return new Drawing.Ends(
        out ? record : other,
        out ? other : record,
        targetUpstream ? Drawing.Flow.UPSTREAM : Drawing.Flow.DOWNSTREAM,
        1);
  }
}
