package dev.vertebra.render.page;

import dev.vertebra.model.Strength;
import dev.vertebra.model.TraceLink;
import dev.vertebra.model.TraceThread;
import dev.vertebra.profile.Profile;
import dev.vertebra.profile.RelationSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The picture of a thread: its records when they are few, else its kinds, and its start. */
final class ThreadPictures {
  /**
   * More records than this, counting two links as one, are a thicket, and too heavy for a page that
   * each record has.
   */
  private static final int MOST = 64;

  private final Profile profile;
  private final Refs refs;
  private final Kinds kinds;

  ThreadPictures(Profile profile, Refs refs, Kinds kinds) {
    this.profile = profile;
    this.refs = refs;
    this.kinds = kinds;
  }

  SpineGraph of(TraceThread thread) {
    long links = thread.entries().mapToLong(e -> e.via().size()).sum();
    boolean isSmall = thread.total() == thread.shown() && thread.total() + (links + 1) / 2 <= MOST;
    return isSmall ? records(thread) : kinds(thread);
  }

  private SpineGraph records(TraceThread thread) {
    return new SpineGraph(
        SpineGraph.Grain.RECORDS,
        thread.entries().map(e -> node(refs.get(e.id()))).toList(),
        edges(thread, Ref::id));
  }

  private SpineGraph kinds(TraceThread thread) {
    String start = thread.start().value();
    List<SpineGraph.Node> nodes = new ArrayList<>();
    Map<String, String> keys = new LinkedHashMap<>();
    for (TraceThread.KindCount count : thread.kinds()) {
      boolean isOfStart = count.kind().equals(refs.get(thread.start()).kind());
      int others = count.count() - (isOfStart ? 1 : 0);
      if (isOfStart) {
        nodes.add(node(refs.get(thread.start())));
      }
      Optional<Ref> only =
          others == 1 && !isOfStart ? only(thread, count.kind()) : Optional.empty();
      if (only.isPresent()) {
        keys.put(count.kind(), only.get().id());
        nodes.add(node(only.get()));
      } else if (others > 0) {
        KindView kind = kinds.find(count.kind()).orElseThrow();
        String label = (isOfStart ? "+ " : "") + others + " × " + kind.title();
        keys.put(count.kind(), label);
        nodes.add(
            new SpineGraph.Node(
                label,
                label,
                "in this thread; leads to all " + kind.count(),
                kinds.stage(count.kind()).name(),
                count.kind(),
                "",
                "../kinds/" + kind.name() + ".html",
                ""));
      }
    }
    return new SpineGraph(
        SpineGraph.Grain.KINDS,
        nodes,
        edges(thread, r -> r.id().equals(start) ? start : keys.getOrDefault(r.kind(), start)));
  }

  private Optional<Ref> only(TraceThread thread, String kind) {
    return thread
        .entries()
        .map(e -> refs.get(e.id()))
        .filter(r -> r.kind().equals(kind))
        .findFirst();
  }

  private SpineGraph.Node node(Ref ref) {
    return new SpineGraph.Node(
        ref.id(),
        ref.id(),
        ref.title(),
        kinds.stage(ref.kind()).name(),
        ref.kind(),
        ref.kindTitle(),
        "../records/" + ref.name() + ".html",
        ref.concern());
  }

  private List<SpineGraph.Edge> edges(TraceThread thread, Function<Ref, String> key) {
    record Ends(String from, String to, String relation) {}
    Map<Ends, SpineGraph.Edge> edges = new LinkedHashMap<>();
    for (TraceThread.Entry entry : thread.entries().toList()) {
      for (TraceLink link : entry.via()) {
        String from = key.apply(refs.get(link.from()));
        String to = key.apply(refs.get(link.to().orElseThrow()));
        String relation =
            profile.relation(link.relation()).map(RelationSpec::label).orElse(link.relation());
        int proven = link.strength() == Strength.PROVEN ? 1 : 0;
        if (!from.equals(to)) {
          edges.merge(
              new Ends(from, to, relation),
              new SpineGraph.Edge(from, to, relation, link.strength(), 1, proven),
              SpineGraphs::joined);
        }
      }
    }
    return List.copyOf(edges.values());
  }
}
