package dev.vertebra.render.dossier.content;

import dev.vertebra.render.graph.Drawing;
import dev.vertebra.render.graph.GraphEngine;
import dev.vertebra.render.page.Pictures;
import dev.vertebra.render.page.SpineGraph;
import dev.vertebra.render.page.StageView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The spine as a picture, and its links as rows.
 *
 * @param drawing the picture
 * @param width in which it is drawn, in pixels of 1/96 inch
 * @param height in which it is drawn, in the same pixels
 * @param isOfRecords whether its cards are records, or else kinds
 * @param edges the links between its cards
 */
public record SpineFigure(
    Drawing drawing, int width, int height, boolean isOfRecords, List<Edge> edges) {

  /**
   * A link between two cards.
   *
   * @param from the card that it leaves
   * @param to the card that it enters
   * @param link relation, strength and count
   */
  public record Edge(SpineGraph.Node from, SpineGraph.Node to, SpineGraph.Edge link) {}

  /** Room on the landscape page below the chapter's title, in millimetres. */
  private static final int WIDEST = 253;

  private static final int HIGHEST = 118;

  /** Pixels in a millimetre. */
  private static final double PIXELS = 96 / 25.4;

  /** More cards than this cannot be read on one page. */
  private static final int MOST_CARDS = 40;

  public SpineFigure {
    edges = List.copyOf(edges);
  }

  /** The spine by records where that can be read on a page, else by kinds. */
  static SpineFigure of(
      SpineGraph finest, SpineGraph kinds, List<StageView> stages, GraphEngine engine) {
    return of(finest.nodes().size() <= MOST_CARDS ? finest : kinds, stages, engine);
  }

  private static SpineFigure of(SpineGraph shown, List<StageView> stages, GraphEngine engine) {
    Map<String, SpineGraph.Node> nodes = new LinkedHashMap<>();
    shown.nodes().forEach(n -> nodes.put(n.key(), n));
    List<Edge> edges = new ArrayList<>();
    for (SpineGraph.Edge edge : shown.edges()) {
      SpineGraph.Node from = nodes.get(edge.from());
      SpineGraph.Node to = nodes.get(edge.to());
      if (from != null && to != null) {
        edges.add(new Edge(from, to, edge));
      }
    }
    Drawing drawing = new Pictures(engine).spine(shown, stages, "");
    double scale = scale(drawing);
    return new SpineFigure(
        drawing,
        (int) Math.floor(drawing.width() * scale * PIXELS),
        (int) Math.floor(drawing.height() * scale * PIXELS),
        shown.grain() == SpineGraph.Grain.RECORDS,
        edges);
  }

  /** Millimetres for each pixel of the drawing. */
  private static double scale(Drawing drawing) {
    return Math.min(
        1 / PIXELS,
        Math.min((double) WIDEST / drawing.width(), (double) HIGHEST / drawing.height()));
  }
}
