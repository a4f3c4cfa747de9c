package dev.vertebra.render.page;

import dev.vertebra.model.Strength;
import java.util.List;

/**
 * What a release decision rests on and what rests on it, in steps along spine links.
 *
 * @param decision the decision
 * @param columns the steps, upstream first; the decision's own column is among them
 * @param edges links between nodes of neighbouring columns
 */
public record DecisionGraph(Ref decision, List<Column> columns, List<Edge> edges) {

  /**
   * A step.
   *
   * @param title as shown
   * @param isDecision whether it is the decision's own
   * @param nodes in the order of the spine
   */
  public record Column(String title, boolean isDecision, List<Node> nodes) {
    public Column {
      nodes = List.copyOf(nodes);
    }
  }

  /**
   * A record, or several of a kind.
   *
   * @param label first line, unique
   * @param detail second line
   * @param kind name of the kind
   * @param kindTitle the kind as shown
   * @param path its page below the release's folder
   * @param concern {@code error}, {@code warning} or empty
   * @param records number of records that it stands for
   */
  public record Node(
      String label,
      String detail,
      String kind,
      String kindTitle,
      String path,
      String concern,
      int records) {}

  /**
   * Links from one node to another.
   *
   * @param from label of the node that holds them
   * @param to label of their target
   * @param relation relations as shown, joined by commas
   * @param weakest strength of the weakest
   * @param links number of links
   * @param proven number of them that are proven
   */
  public record Edge(
      String from, String to, String relation, Strength weakest, int links, int proven) {}

  public DecisionGraph {
    columns = List.copyOf(columns);
    edges = List.copyOf(edges);
  }

  /** Number of records that the nodes stand for. */
  public int records() {
    return columns.stream().flatMap(c -> c.nodes().stream()).mapToInt(Node::records).sum();
  }

  /** Number of links that the edges stand for. */
  public int links() {
    return edges.stream().mapToInt(Edge::links).sum();
  }

  /** The edges that a node holds. */
  public List<Edge> from(Node node) {
    return edges.stream().filter(e -> e.from().equals(node.label())).toList();
  }
}
