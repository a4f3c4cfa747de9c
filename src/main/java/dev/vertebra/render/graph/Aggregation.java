package dev.vertebra.render.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts all records of one kind and stage into one node, for graphs too large to read. */
final class Aggregation {
  private record Group(int stage, GraphKind kind) {}

  static Graph of(Graph graph) {
    Map<Group, List<GraphNode>> groups = new LinkedHashMap<>();
    for (GraphNode node : graph.nodes()) {
      groups
          .computeIfAbsent(new Group(node.stage(), node.kind()), g -> new ArrayList<>())
          .add(node);
    }
    List<GraphNode> nodes = new ArrayList<>();
    Map<String, String> groupOf = new LinkedHashMap<>();
    groups.forEach(
        (group, members) -> {
          GraphNode node = node(graph, group, members, alone(group, groups.keySet()));
          nodes.add(node);
          members.forEach(member -> groupOf.put(member.id(), node.id()));
        });
    List<GraphEdge> edges = new ArrayList<>();
    for (GraphEdge edge : graph.edges()) {
      String from = groupOf.getOrDefault(edge.from(), edge.from());
      String to = groupOf.getOrDefault(edge.to(), edge.to());
      if (!from.equals(to)) {
        edges.add(new GraphEdge(from, to, edge.relation(), edge.strength()));
      }
    }
    String description =
        graph.description()
            + " Records of one kind are drawn as one node, because there are "
            + graph.nodes().size()
            + " of them; links within a kind are left out.";
    return new Graph(graph.name(), graph.title(), description, graph.stages(), nodes, edges);
  }

  private static boolean alone(Group group, Set<Group> all) {
    return all.stream().filter(other -> other.kind.equals(group.kind)).count() == 1;
  }

  private static GraphNode node(Graph graph, Group group, List<GraphNode> members, boolean alone) {
    String id = members.size() + " × " + group.kind.title();
    NodeState worst =
        members.stream().map(GraphNode::state).max(NodeState::compareTo).orElse(NodeState.OK);
    long concerned = members.stream().filter(member -> member.state() == worst).count();
    String span =
        members.size() == 1
            ? members.get(0).id()
            : members.get(0).id() + " … " + members.get(members.size() - 1).id();
    return new GraphNode(
        alone ? id : id + " in " + graph.stages().get(group.stage),
        group.kind,
        worst == NodeState.OK ? span : span + "; " + concerned + " with " + worst.label(),
        members.size() == 1 ? members.get(0).address() : group.kind.list(),
        group.stage,
        worst);
  }

  private Aggregation() {}
}
