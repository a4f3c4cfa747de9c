package dev.vertebra.render.graph;

/** Lays out graphs written in DOT. */
public interface GraphEngine {
  /**
   * Lays out {@code dot} in Graphviz's {@code dot} style.
   *
   * @return the text of {@code format}, the same for the same input on every machine
   * @throws GraphException with the engine's own message when {@code dot} cannot be read or laid
   *     out
   */
  String render(String dot, GraphFormat format);

  /** The graph as Graphviz itself would draw it, a whole SVG document. */
  default String svg(String dot) {
    return render(dot, GraphFormat.SVG);
  }
}
