package dev.vertebra.render.graph;

import dev.vertebra.model.Strength;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All links from one node to another, drawn as one line that is as strong as the weakest of them.
 *
 * @param from index in the graph of the node it leaves
 * @param to index of the node it enters
 * @param links the links, in the order of the graph
 */
record Connection(int from, int to, List<GraphEdge> links) {
  Connection {
    links = List.copyOf(links);
  }

  static List<Connection> of(Graph graph) {
    Map<String, Integer> indexes = new HashMap<>();
    for (GraphNode node : graph.nodes()) {
      indexes.put(node.id(), indexes.size());
    }
    record Ends(int from, int to) {}
    Map<Ends, List<GraphEdge>> byEnds = new LinkedHashMap<>();
    for (GraphEdge edge : graph.edges()) {
      Ends ends =
          new Ends(indexes.getOrDefault(edge.from(), -1), indexes.getOrDefault(edge.to(), -1));
      byEnds.computeIfAbsent(ends, e -> new ArrayList<>()).add(edge);
    }
    List<Connection> connections = new ArrayList<>();
    byEnds.forEach((ends, links) -> connections.add(new Connection(ends.from, ends.to, links)));
    return List.copyOf(connections);
  }

  Strength weakest() {
    return links.stream().map(GraphEdge::strength).max(Strength::compareTo).orElseThrow();
  }

  /**
   * For one link {@code VAL-1 verifies REQ-1 (proven)}; for several, their relations and numbers.
   */
  String tooltip() {
    GraphEdge first = links.get(0);
    TreeSet<String> relations = new TreeSet<>();
    TreeMap<Strength, Integer> counts = new TreeMap<>();
    for (GraphEdge link : links) {
      relations.add(link.relation());
      counts.merge(link.strength(), 1, Integer::sum);
    }
    List<String> shares = new ArrayList<>();
    counts.forEach((strength, count) -> shares.add(count + " " + strength.label()));
    return Text.clean(
        String.join(" ", first.from(), String.join(", ", relations), first.to())
            + (links.size() == 1
                ? " (" + first.strength().label() + ")"
                : " (" + String.join(", ", shares) + ")"));
  }
}
