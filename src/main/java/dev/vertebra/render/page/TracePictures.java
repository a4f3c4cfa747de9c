package dev.vertebra.render.page;

import dev.vertebra.render.graph.Bundle;
import dev.vertebra.render.graph.Drawing;
import dev.vertebra.render.graph.GraphKind;
import dev.vertebra.render.graph.GraphNode;
import dev.vertebra.render.graph.NodeState;
import dev.vertebra.render.graph.Stages;
import dev.vertebra.render.graph.StagesGraph;
import dev.vertebra.render.graph.Steps;
import dev.vertebra.render.graph.StepsGraph;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Draws the pictures of the trace graph, none of which grows with the number of records: a whole
 * release by stages, a kind with its records, a release decision with what it rests on.
 */
public final class TracePictures {
  /** More ties than this on one side of a kind, and the weaker ones are named in the list only. */
  private static final int MOST_TIES = 16;

  private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]*");

  private TracePictures() {}

  /** A whole release, seen from a page in its folder. */
  public static Drawing stages(SpineStages release) {
    List<Stages.Stage> stages = new ArrayList<>();
    List<Bundle> bundles = new ArrayList<>();
    for (SpineStages.Row row : release.rows()) {
      int within = row.within().stream().mapToInt(SpineStages.KindTie::links).sum();
      stages.add(
          new Stages.Stage(
              row.stage().title(),
              within == 0 ? "" : within + (within == 1 ? " link within" : " links within"),
              row.stage().kinds().stream()
                  .map(
                      k ->
                          new GraphNode(
                              k.plural(),
                              kind(k.kind(), k.title()),
                              Integer.toString(k.count()),
                              Optional.of("graph/" + k.name() + ".html"),
                              0,
                              NodeState.OK))
                  .toList()));
      for (SpineStages.StageTie tie : row.ties()) {
        bundles.add(
            new Bundle(
                row.stage().title(),
                tie.to().title(),
                "to",
                tie.weakest(),
                tie.links(),
                tie.proven()));
      }
    }
    return StagesGraph.draw(
        new Stages(
            "spine",
            "Evidence spine by stage",
            stages.size()
                + " stages from intended use to corrective action, with their kinds of record; "
                + release.links()
                + " links between and within them",
            stages,
            bundles));
  }

  /** A kind with some of its records, seen from a page one folder below the release's. */
  public static Drawing kind(KindGraph graph, String title, List<KindGraph.Row> shown) {
    Map<String, GraphNode> upstream = new LinkedHashMap<>();
    Map<String, GraphNode> downstream = new LinkedHashMap<>();
    List<Bundle> bundles = new ArrayList<>();
    tie(title, graph.upstream(), upstream, bundles);
    tie(title, graph.downstream(), downstream, bundles);
    List<GraphNode> own =
        shown.stream()
            .map(r -> node(r.record(), "../records/" + r.record().name() + ".html"))
            .toList();
    return StepsGraph.draw(
        new Steps(
            "kind",
            graph.kind().plural() + " and what they are tied to",
            upstream.size()
                + " kinds upstream, "
                + shown.size()
                + " of "
                + graph.rows().size()
                + " records, "
                + downstream.size()
                + " kinds downstream; the list below says the same",
            List.of(
                new Steps.Column("Upstream", Steps.Form.APART, List.copyOf(upstream.values())),
                new Steps.Column(title, Steps.Form.FRAMED, own),
                new Steps.Column("Downstream", Steps.Form.APART, List.copyOf(downstream.values()))),
            bundles));
  }

  private static void tie(
      String title,
      Collection<KindGraph.Tie> ties,
      Map<String, GraphNode> nodes,
      List<Bundle> bundles) {
    for (KindGraph.Tie tie : ties) {
      KindView other = tie.other();
      if (!nodes.containsKey(other.kind()) && nodes.size() == MOST_TIES) {
        continue;
      }
      nodes.putIfAbsent(
          other.kind(),
          new GraphNode(
              other.plural(),
              kind(other.kind(), ""),
              other.count() + (other.count() == 1 ? " record" : " records"),
              Optional.of(other.name() + ".html"),
              0,
              NodeState.OK));
      bundles.add(
          new Bundle(
              tie.isHeld() ? title : other.plural(),
              tie.isHeld() ? other.plural() : title,
              tie.relation(),
              tie.weakest(),
              tie.links(),
              tie.proven()));
    }
  }

  /** A release decision with what it rests on, seen from a page in the release's folder. */
  public static Drawing decision(DecisionGraph graph) {
    return StepsGraph.draw(
        new Steps(
            "decision",
            "What " + graph.decision().id() + " rests on",
            graph.records()
                + " records up to two steps from the release decision, "
                + graph.links()
                + " links between neighbouring steps; the list below says the same",
            graph.columns().stream()
                .map(
                    c ->
                        new Steps.Column(
                            c.title(),
                            c.isDecision() ? Steps.Form.HERE : Steps.Form.APART,
                            c.nodes().stream().map(TracePictures::node).toList()))
                .toList(),
            graph.edges().stream()
                .map(
                    e ->
                        new Bundle(
                            e.from(), e.to(), e.relation(), e.weakest(), e.links(), e.proven()))
                .toList()));
  }

  private static GraphNode node(DecisionGraph.Node node) {
    return new GraphNode(
        node.label(),
        kind(node.kind(), node.kindTitle()),
        node.detail(),
        Optional.of(node.path()),
        0,
        state(node.concern()));
  }

  private static GraphNode node(Ref ref, String path) {
    return new GraphNode(
        ref.id(),
        kind(ref.kind(), ref.kindTitle()),
        ref.title(),
        Optional.of(path),
        0,
        state(ref.concern()));
  }

  private static NodeState state(String concern) {
    return switch (concern) {
      case "error" -> NodeState.ERROR;
      case "warning" -> NodeState.WARNING;
      default -> NodeState.OK;
    };
  }

  private static GraphKind kind(String name, String title) {
    return new GraphKind(KIND.matcher(name).matches() ? name : "unknown", title, Optional.empty());
  }
}
