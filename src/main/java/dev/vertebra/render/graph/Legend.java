package dev.vertebra.render.graph;

import dev.vertebra.model.Strength;
import dev.vertebra.render.graph.Text.Face;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Explains the line styles and marks that a picture really uses, with their numbers. */
final class Legend {
  static final int ROW = 20;
  private static final int SAMPLE = 34;
  private static final int MARK = 16;
  private static final int GAP = 16;

  private final List<Drawing.LegendEntry> entries = new ArrayList<>();
  private final int left;
  private final int right;
  private int x;
  private int y;

  private Legend(int left, int top, int right) {
    this.left = left;
    this.right = right;
    this.x = left;
    this.y = top + ROW / 2;
  }

  /** Entries that flow from {@code left} to {@code right}, in rows from {@code top} down. */
  static List<Drawing.LegendEntry> entries(
      Collection<Strength> strengths, Collection<NodeState> states, int left, int top, int right) {
    Legend legend = new Legend(left, top, right);
    for (Strength strength : Strength.values()) {
      long count = strengths.stream().filter(s -> s == strength).count();
      if (count > 0) {
        legend.add(strength, count);
      }
    }
    for (NodeState state : NodeState.values()) {
      long count = states.stream().filter(s -> s == state).count();
      if (count > 0 && state != NodeState.OK) {
        legend.add(state, count);
      }
    }
    return List.copyOf(legend.entries);
  }

  /** The lower edge of the last row. */
  static int bottom(List<Drawing.LegendEntry> entries, int top) {
    return entries.isEmpty() ? top : entries.get(entries.size() - 1).y() + ROW / 2;
  }

  private void add(Strength strength, long count) {
    String text = strength.label() + " (" + count + ")";
    int start = place(SAMPLE, text);
    Curve sample = Curve.between(-SAMPLE, 0, -8, 0);
    entries.add(
        new Drawing.LegendEntry(
            "edge strength-" + strength.label(),
            text,
            LineStyle.of(strength),
            sample.path(),
            sample.head(strength),
            "",
            "",
            start + SAMPLE,
            y));
  }

  private void add(NodeState state, long count) {
    String text = state.label() + " (" + count + ")";
    int start = place(MARK, text);
    entries.add(
        new Drawing.LegendEntry(
            "node state-" + state.label(),
            text,
            LineStyle.of(Strength.RECORDED),
            "",
            "",
            state.label(),
            state.colour(),
            start + MARK,
            y));
  }

  private int place(int sample, String text) {
    int width = sample + (int) Math.ceil(Text.width(text, Face.REGULAR, 11));
    if (x > left && x + width > right) {
      x = left;
      y += ROW;
    }
    int start = x;
    x += width + GAP;
    return start;
  }
}
