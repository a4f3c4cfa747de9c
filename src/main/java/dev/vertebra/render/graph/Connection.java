package dev.vertebra.render.graph;

import dev.vertebra.model.Strength;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All links from one node to another, drawn as one line that is as strong as the weakest of them.
 *
 * @param from id of the node it leaves
 * @param to id of the node it enters
 * @param links the links, in the order of the graph
 */
record Connection(String from, String to, List<GraphEdge> links) {
  Connection {
    links = List.copyOf(links);
  }

  static List<Connection> of(List<GraphEdge> edges) {
    record Ends(String from, String to) {}
    Map<Ends, List<GraphEdge>> byEnds = new LinkedHashMap<>();
    for (GraphEdge edge : edges) {
      byEnds.computeIfAbsent(new Ends(edge.from(), edge.to()), e -> new ArrayList<>()).add(edge);
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
    if (links.size() == 1) {
      GraphEdge link = links.get(0);
      return Text.clean(
          from + " " + link.relation() + " " + to + " (" + link.strength().label() + ")");
    }
    TreeSet<String> relations = new TreeSet<>();
    TreeMap<Strength, Integer> counts = new TreeMap<>();
    for (GraphEdge link : links) {
      relations.add(link.relation());
      counts.merge(link.strength(), 1, Integer::sum);
    }
    List<String> shares = new ArrayList<>();
    counts.forEach((strength, count) -> shares.add(count + " " + strength.label()));
    return Text.clean(
        from
            + " "
            + String.join(", ", relations)
            + " "
            + to
            + " ("
            + String.join(", ", shares)
            + ")");
  }
}
