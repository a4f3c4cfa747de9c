package dev.vertebra.render.page;

import dev.vertebra.model.Strength;
import java.util.List;

/**
 * The spine as a picture: records when there are few, else kinds.
 *
 * @param grain what a node stands for
 * @param nodes by stage, then by id
 * @param edges by source, then by target
 */
public record SpineGraph(Grain grain, List<Node> nodes, List<Edge> edges) {

  /** What a node stands for. */
  public enum Grain {
    RECORDS,
    KINDS
  }

  /**
   * A node.
   *
   * @param key unique among the nodes
   * @param label first line
   * @param detail second line
   * @param stage name of its stage
   * @param kind name of its kind
   * @param kindTitle its kind as shown
   * @param name portable file name of its page
   * @param concern {@code error}, {@code warning} or empty
   */
  public record Node(
      String key,
      String label,
      String detail,
      String stage,
      String kind,
      String kindTitle,
      String name,
      String concern) {}

  /**
   * An edge.
   *
   * @param from key of its source
   * @param to key of its target
   * @param relation the relation as shown
   * @param strength strength of the weakest link that it stands for
   * @param count number of links that it stands for
   * @param proven number of them that are proven
   */
  public record Edge(
      String from, String to, String relation, Strength strength, int count, int proven) {}

  public SpineGraph {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }
}
