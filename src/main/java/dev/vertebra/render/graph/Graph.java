package dev.vertebra.render.graph;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Records and links of one release, to be drawn by {@link SpineGraph}.
 *
 * @param name makes element ids unique in a page: a letter, then letters, digits and dashes
 * @param title short name, read out first
 * @param description what the picture says, for those who cannot see it
 * @param stages titles of the columns, left to right; a stage without nodes shows as empty
 * @param nodes with unique ids
 * @param edges between those nodes
 */
public record Graph(
    String name,
    String title,
    String description,
    List<String> stages,
    List<GraphNode> nodes,
    List<GraphEdge> edges) {
  public Graph {
    stages = List.copyOf(stages);
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
    if (!name.matches("[A-Za-z][A-Za-z0-9-]*")) {
      throw new IllegalArgumentException("graph name '" + name + "' cannot be an element id");
    }
    Set<String> ids = new HashSet<>();
    for (GraphNode node : nodes) {
      if (!ids.add(node.id())) {
        throw new IllegalArgumentException("two nodes " + node.id());
      }
      if (node.stage() >= stages.size()) {
        throw new IllegalArgumentException("no stage " + node.stage() + " for " + node.id());
      }
    }
    for (GraphEdge edge : edges) {
      if (!ids.contains(edge.from()) || !ids.contains(edge.to())) {
        throw new IllegalArgumentException("no node for " + edge.from() + " -> " + edge.to());
      }
    }
  }
}
