package dev.vertebra.render.graph;

import dev.vertebra.render.graph.Text.Face;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Titles of stages: each over its first column, its rule over all of them. */
final class Headings {
  private Headings() {}

  /**
   * The titles of a graph in columns.
   *
   * @param card width of a card
   * @param left left edge of a column
   */
  static List<Drawing.Heading> over(Graph graph, Columns columns, int card, IntUnaryOperator left) {
    List<Drawing.Heading> headings = new ArrayList<>();
    int first = 0;
    for (int c = 0; c < columns.all().size(); c++) {
      int stage = columns.all().get(c).stage();
      if (c + 1 == columns.all().size() || columns.all().get(c + 1).stage() != stage) {
        int x = left.applyAsInt(first);
        int width = left.applyAsInt(c) + card - x;
        String title = Text.fit(Text.clean(graph.stages().get(stage)), Face.SEMIBOLD, 12, width);
        headings.add(new Drawing.Heading(title, x, width));
        first = c + 1;
      }
    }
    return headings;
  }
}
