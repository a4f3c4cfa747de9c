package dev.vertebra.render.graph;

import dev.vertebra.model.Strength;
import dev.vertebra.render.graph.Text.Face;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws a whole release as its spine: the stages below each other, arcs between them. Links that
 * point upstream run on the right, the others on the left; an arc swings out as far as it skips
 * stages, so that no two arcs of one side have their number in the same place, however many records
 * there are.
 */
public final class StagesGraph {
  private static final int MARGIN = 8;
  private static final int WIDTH = 400;
  private static final int WIDEST = 500;
  private static final int MOST_STEP = 48;
  private static final int LEAST_STEP = 26;
  private static final int GAP = 26;
  private static final int TITLE = 30;
  private static final int CHIP = 28;
  private static final int ROW = CHIP + 6;
  private static final int INSET = 12;
  private static final double SIZE = 11;

  private final Stages stages;
  private final int step;
  private final int left;
  private final List<Drawing.Card> cards = new ArrayList<>();
  private final Map<String, Integer> indexes = new LinkedHashMap<>();
  private final List<Integer> tops = new ArrayList<>();
  private final List<Integer> heights = new ArrayList<>();

  private StagesGraph(Stages stages) {
    this.stages = stages;
    int swings = longest(Drawing.Flow.DOWNSTREAM) + longest(Drawing.Flow.UPSTREAM);
    this.step = Math.max(LEAST_STEP, Math.min(MOST_STEP, WIDEST / Math.max(1, swings)));
    this.left = MARGIN + room(Drawing.Flow.DOWNSTREAM);
  }

  /** The picture of {@code stages}. */
  public static Drawing draw(Stages stages) {
    return new StagesGraph(stages).place();
  }

  private Drawing place() {
    int y = MARGIN;
    for (Stages.Stage stage : stages.stages()) {
      indexes.put(stage.title(), tops.size());
      int bottom = place(stage, y);
      tops.add(y);
      heights.add(bottom - y);
      y = bottom + GAP;
    }
    List<Drawing.Line> lines = lines();
    List<Strength> strengths = stages.bundles().stream().map(Bundle::weakest).toList();
    int right = left + WIDTH + room(Drawing.Flow.UPSTREAM);
    List<Drawing.LegendEntry> legend =
        Legend.entries(strengths, List.of(), MARGIN, y, Math.max(right, 640));
    return new Drawing(
        stages.name(),
        Text.clean(stages.title()),
        Text.clean(stages.description()),
        right + MARGIN,
        Legend.bottom(legend, y) + MARGIN,
        List.of(),
        List.of(),
        lines,
        cards,
        legend);
  }

  private int room(Drawing.Flow flow) {
    int steps = longest(flow);
    return steps == 0 ? 0 : steps * step + 16;
  }

  /** How many stages the longest arc of a side goes: as far it swings out. */
  private int longest(Drawing.Flow flow) {
    List<String> titles = stages.stages().stream().map(Stages.Stage::title).toList();
    int most = 0;
    for (Bundle bundle : stages.bundles()) {
      int steps = titles.indexOf(bundle.to()) - titles.indexOf(bundle.from());
      if (steps > 0 == (flow == Drawing.Flow.DOWNSTREAM)) {
        most = Math.max(most, Math.abs(steps));
      }
    }
    return most;
  }

  /** Places a stage and its kinds, in as many rows as they need; returns its lower edge. */
  private int place(Stages.Stage stage, int top) {
    List<Drawing.Card> chips = new ArrayList<>();
    int x = INSET;
    int y = TITLE;
    for (GraphNode kind : stage.kinds()) {
      String label = Text.fit(Text.clean(kind.id()), Face.SEMIBOLD, SIZE, WIDTH - 90);
      String count = Text.clean(kind.title());
      int width =
          (int)
              Math.ceil(
                  Text.width(label, Face.SEMIBOLD, SIZE + 1)
                      + Text.width(count, Face.REGULAR, SIZE)
                      + 34);
      if (x > INSET && x + width > WIDTH - INSET) {
        x = INSET;
        y += ROW;
      }
      chips.add(Cards.chip(stage.title(), kind, label, count, left + x, top + y, width, CHIP));
      x += width + 8;
    }
    int bottom = top + y + (chips.isEmpty() ? 6 : ROW + 6);
    cards.add(
        Cards.frame(stage.title(), stage.note(), chips.isEmpty(), left, top, WIDTH, bottom - top));
    cards.addAll(chips);
    return bottom;
  }

  private List<Drawing.Line> lines() {
    List<Drawing.Line> lines = new ArrayList<>();
    // The longest first: what swings out less, and its number, lies above.
    List<Bundle> longestFirst = new ArrayList<>(stages.bundles());
    longestFirst.sort(
        Comparator.comparingInt((Bundle b) -> -Math.abs(index(b.to()) - index(b.from()))));
    for (Bundle bundle : longestFirst) {
      int from = index(bundle.from());
      int to = index(bundle.to());
      boolean down = to > from;
      int steps = Math.abs(to - from);
      int side = down ? -1 : 1;
      double edge = down ? left : left + WIDTH;
      // The longer an arc, the nearer to the outer end of its stage it starts: arcs do not cross
      // there.
      double start = port(from, steps, from < to ? 1 : -1);
      double end = port(to, steps, from < to ? -1 : 1);
      double reach = edge + side * (steps * step * 4.0 / 3);
      Curve curve = Curve.arc(edge, start, reach, edge + side, end);
      String count = Integer.toString(bundle.links());
      double middle = (start + end) / 2;
      double x = edge + side * (steps * step);
      lines.add(
          new Drawing.Line(
              "edge many strength-" + bundle.weakest().label(),
              bundle.tooltip(),
              bundle.style(),
              curve.path(),
              curve.head(bundle.weakest()),
              count,
              (int) Math.round(x - Text.width(count, Face.SEMIBOLD, SIZE) / 2),
              (int) Math.round(middle) + 4,
              false,
              bundle.ends(down ? Drawing.Flow.DOWNSTREAM : Drawing.Flow.UPSTREAM)));
    }
    return lines;
  }

  private int index(String stage) {
    return indexes.getOrDefault(stage, 0);
  }

  /** Where an arc meets its stage: within its lower half when it goes down, else in its upper. */
  private double port(int stage, int steps, int way) {
    double centre = tops.get(stage) + heights.get(stage) / 2.0;
    double half = heights.get(stage) / 2.0 - 8;
    int most = Math.max(1, stages.stages().size() - 1);
    return centre + way * half * (1 - (steps - 1.0) / most);
  }
}
