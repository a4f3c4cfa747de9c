package dev.vertebra.render.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns of a spine picture: one for each stage, or one for each kind of a stage that would
 * otherwise be too tall. Kinds come in the order of the graph's nodes.
 *
 * @param all left to right
 * @param columnOf index of a node's column, by the node's index in the graph
 */
record Columns(List<Column> all, List<Integer> columnOf) {
  /** More nodes than this in a stage, and it is split by kind. */
  private static final int TALL = 14;

  /**
   * A column.
   *
   * @param stage index of its stage
   * @param nodes indexes of its nodes in the graph
   */
  record Column(int stage, List<Integer> nodes) {}

  Columns {
    all = List.copyOf(all);
    columnOf = List.copyOf(columnOf);
  }

  static Columns of(Graph graph) {
    List<Column> columns = new ArrayList<>();
    for (int stage = 0; stage < graph.stages().size(); stage++) {
      Map<String, List<Integer>> byKind = new LinkedHashMap<>();
      List<Integer> nodes = new ArrayList<>();
      for (int i = 0; i < graph.nodes().size(); i++) {
        GraphNode node = graph.nodes().get(i);
        if (node.stage() == stage) {
          nodes.add(i);
          byKind.computeIfAbsent(node.kind().name(), kind -> new ArrayList<>()).add(i);
        }
      }
      if (nodes.size() <= TALL) {
        columns.add(new Column(stage, List.copyOf(nodes)));
      } else {
        for (List<Integer> ofKind : byKind.values()) {
          columns.add(new Column(stage, List.copyOf(ofKind)));
        }
      }
    }
    Map<Integer, Integer> columnOf = new HashMap<>();
    for (int c = 0; c < columns.size(); c++) {
      for (int node : columns.get(c).nodes()) {
        columnOf.put(node, c);
      }
    }
    List<Integer> inOrder = new ArrayList<>();
    for (int i = 0; i < graph.nodes().size(); i++) {
      inOrder.add(columnOf.getOrDefault(i, 0));
    }
    return new Columns(columns, inOrder);
  }

  /** Columns that a connection goes to the right; negative to the left. */
  int steps(Connection connection) {
    return columnOf.get(connection.to()) - columnOf.get(connection.from());
  }
}
