package dev.vertebra.analyse;

import dev.vertebra.model.Link;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.model.TraceLink;
import dev.vertebra.model.TraceThread.Aside;
import dev.vertebra.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What lies one step beside a thread: suppliers, tools, reviews, anomalies, labels, earlier
 * versions. Mentions in texts are left out; they tie everything to everything.
 */
final class ThreadSurroundings {
  private final TraceGraph graph;
  private final SpineOrder order;
  private final Steps.Sides beside;

  ThreadSurroundings(TraceGraph graph, Profile profile, SpineOrder order) {
    this.graph = graph;
    this.order = order;
    this.beside =
        Steps.of(
            graph,
            order,
            l -> !l.relation().equals(Link.MENTIONS) && !profile.isSpine(l.relation()),
            (from, relation, to) -> true);
  }

  /** Records beside those that a walk found, in spine order. */
  List<Aside> of(ThreadWalk walk) {
    Map<Integer, List<TraceLink>> found = new TreeMap<>();
    for (ThreadWalk.Found one : walk.found()) {
      for (Steps steps : List.of(beside.upstream(), beside.downstream())) {
        for (int step = steps.first(one.number()); step < steps.last(one.number()); step++) {
          if (!walk.came(steps.end(step))) {
            found
                .computeIfAbsent(steps.end(step), n -> new ArrayList<>())
                .add(graph.links().get(steps.link(step)));
          }
        }
      }
    }
    List<Aside> asides = new ArrayList<>();
    found.forEach((number, links) -> asides.add(new Aside(order.record(number).id(), links)));
    return asides;
  }
}
