package dev.vertebra.render.page;

import dev.vertebra.model.Link;
import dev.vertebra.profile.LeadingOn;
import dev.vertebra.render.graph.Drawing;
import dev.vertebra.render.graph.Graph;
import dev.vertebra.render.graph.GraphEdge;
import dev.vertebra.render.graph.GraphEngine;
import dev.vertebra.render.graph.GraphKind;
import dev.vertebra.render.graph.GraphNode;
import dev.vertebra.render.graph.Neighbour;
import dev.vertebra.render.graph.Neighbourhood;
import dev.vertebra.render.graph.NeighbourhoodGraph;
import dev.vertebra.render.graph.NodeState;
import dev.vertebra.render.graph.ThreadGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Draws what the views say; on a page every node leads to the page of its record or kind. Safe for
 * use by several threads.
 */
public final class Pictures {
  private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]*");

  private final dev.vertebra.render.graph.SpineGraph spines;

  /** Pictures laid out by {@code engine}. */
  public Pictures(GraphEngine engine) {
    this.spines = new dev.vertebra.render.graph.SpineGraph(engine);
  }

  /**
   * The spine, seen from a page in the release's folder.
   *
   * @param folder where the pages of its nodes are
   */
  public Drawing spine(SpineGraph graph, List<StageView> stages, String folder) {
    List<StageView> shown = stages.stream().filter(StageView::isSpine).toList();
    String description =
        graph.nodes().size() + " nodes in " + shown.size() + " stages, with the links between them";
    return spines.draw(
        graph(
            graph,
            shown,
            new Caption("spine", "Evidence spine", description),
            n -> folder + n.name() + ".html"));
  }

  /** A thread, seen from its page. */
  public Drawing thread(ThreadView thread, List<StageView> stages) {
    List<String> reached = thread.parts().stream().map(ThreadView.Part::name).toList();
    List<StageView> shown = stages.stream().filter(s -> reached.contains(s.name())).toList();
    Caption caption =
        new Caption(
            "thread",
            "Thread of " + thread.start().id(),
            thread.total() + " records in " + shown.size() + " stages; a list of them follows");
    return ThreadGraph.draw(
        graph(thread.graph(), shown, caption, SpineGraph.Node::name), thread.start().id());
  }

  private record Caption(String name, String title, String description) {}

  private static Graph graph(
      SpineGraph graph,
      List<StageView> stages,
      Caption caption,
      Function<SpineGraph.Node, String> address) {
    Map<String, Integer> columns = new TreeMap<>();
    stages.forEach(s -> columns.put(s.name(), columns.size()));
    List<GraphNode> nodes =
        graph.nodes().stream()
            .map(
                n ->
                    new GraphNode(
                        n.label(),
                        kind(n.kind(), n.kindTitle()),
                        n.detail(),
                        Optional.of(address.apply(n)),
                        columns.getOrDefault(n.stage(), 0),
                        state(n.concern())))
            .toList();
    Map<String, String> labels = new TreeMap<>();
    graph.nodes().forEach(n -> labels.put(n.key(), n.label()));
    List<GraphEdge> edges =
        graph.edges().stream()
            .filter(e -> labels.containsKey(e.from()) && labels.containsKey(e.to()))
            .map(
                e ->
                    new GraphEdge(
                        labels.getOrDefault(e.from(), ""),
                        labels.getOrDefault(e.to(), ""),
                        e.relation(),
                        e.strength()))
            .toList();
    return new Graph(
        caption.name(),
        caption.title(),
        caption.description(),
        stages.stream().map(StageView::title).toList(),
        nodes,
        edges);
  }

  /** A record's neighbourhood, seen from its page. */
  public Drawing neighbourhood(RecordView record) {
    List<Neighbour> upstream = new ArrayList<>();
    List<Neighbour> downstream = new ArrayList<>();
    for (Found found : neighbours(record)) {
      (found.isUpstream() ? upstream : downstream).add(found.neighbour());
    }
    return NeighbourhoodGraph.draw(
        new Neighbourhood(
            "near",
            "Neighbourhood of " + record.ref().id(),
            upstream.size()
                + " links upstream, "
                + downstream.size()
                + " downstream; tables of both follow",
            node(record.ref()),
            upstream,
            downstream,
            "#h-out"));
  }

  private record Found(Neighbour neighbour, boolean isUpstream) {}

  /** Relations; mentions in texts only where there is no relation. */
  private static List<Found> neighbours(RecordView record) {
    List<Found> relations = new ArrayList<>();
    List<Found> mentions = new ArrayList<>();
    collect(record, record.outgoing(), Neighbour.Direction.OUTGOING, relations, mentions);
    collect(record, record.incoming(), Neighbour.Direction.INCOMING, relations, mentions);
    return relations.isEmpty() ? mentions : relations;
  }

  private static void collect(
      RecordView record,
      List<LinkGroup> groups,
      Neighbour.Direction direction,
      List<Found> relations,
      List<Found> mentions) {
    for (LinkGroup group : groups) {
      List<Found> found = group.relation().equals(Link.MENTIONS) ? mentions : relations;
      for (LinkView link : group.links()) {
        found.add(
            new Found(
                new Neighbour(node(link), group.label(), link.strength(), direction),
                isUpstream(record.ref(), group.relation(), link, direction)));
      }
    }
  }

  /** Towards the intended use; between equals, as the relation says. */
  private static boolean isUpstream(
      Ref record, String relation, LinkView link, Neighbour.Direction direction) {
    int own = record.stage();
    int other = link.isSpine() ? link.other().map(Ref::stage).orElse(own) : own;
    boolean pointsAtIt = direction == Neighbour.Direction.OUTGOING;
    return other == own ? pointsAtIt != LeadingOn.holds(relation) : other < own;
  }

  private static GraphNode node(LinkView link) {
    return link.other()
        .map(Pictures::node)
        .orElseGet(
            () ->
                new GraphNode(
                    link.target().isBlank() ? "no id" : link.target(),
                    kind("unknown", ""),
                    "no such record",
                    Optional.empty(),
                    0,
                    NodeState.GAP));
  }

  private static GraphNode node(Ref ref) {
    return new GraphNode(
        ref.id(),
        kind(ref.kind(), ref.kindTitle()),
        ref.title(),
        Optional.of(ref.name() + ".html"),
        0,
        state(ref.concern()));
  }

  private static NodeState state(String concern) {
    if (concern.isEmpty()) {
      return NodeState.OK;
    }
    return concern.equals("error") ? NodeState.ERROR : NodeState.WARNING;
  }

  private static GraphKind kind(String name, String title) {
    return new GraphKind(KIND.matcher(name).matches() ? name : "unknown", title, Optional.empty());
  }
}
