package dev.vertebra.render.graph;

import java.util.List;

/**
 * Nodes in columns, with links between neighbouring columns only; to be drawn by {@link
 * StepsGraph}.
 *
 * @param name makes element ids unique in a page, as in {@link Graph}
 * @param title short name, read out first
 * @param description what the picture says
 * @param columns left to right, at least one
 * @param bundles between nodes of neighbouring columns
 */
public record Steps(
    String name, String title, String description, List<Column> columns, List<Bundle> bundles) {

  /**
   * A column.
   *
   * @param title over it
   * @param form how its nodes stand in it
   * @param nodes from the top down
   */
  public record Column(String title, Form form, List<GraphNode> nodes) {
    public Column {
      nodes = List.copyOf(nodes);
    }
  }

  /** How the nodes of a column stand. */
  public enum Form {
    /** Each by itself. */
    APART,
    /** What the picture is about, set off from the others. */
    HERE,
    /** Two abreast in a frame; lines lead to the frame, whose id is the column's title. */
    FRAMED
  }

  public Steps {
    columns = List.copyOf(columns);
    bundles = List.copyOf(bundles);
  }
}
