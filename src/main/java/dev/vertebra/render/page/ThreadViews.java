package dev.vertebra.render.page;

import dev.vertebra.model.RecordId;
import dev.vertebra.model.RunAssessment;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.model.TraceLink;
import dev.vertebra.model.TraceThread;
import dev.vertebra.profile.Profile;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Turns threads into views. */
final class ThreadViews {
  /** More links of one record to the thread are counted. */
  private static final int MOST_VIA = 3;

  private final TraceGraph graph;
  private final Profile profile;
  private final Refs refs;
  private final Kinds kinds;
  private final FindingViews findings;

  ThreadViews(Publication publication, Refs refs, Kinds kinds, FindingViews findings) {
    this.graph = publication.graph();
    this.profile = publication.profile();
    this.refs = refs;
    this.kinds = kinds;
    this.findings = findings;
  }

  /** The view of a thread. */
  ThreadView of(TraceThread thread) {
    Ref start = refs.get(thread.start());
    return new ThreadView(
        start,
        kinds.find(start.kind()).orElseThrow(),
        kinds.stage(start.kind()),
        thread.parts().stream().map(p -> part(p, thread)).toList(),
        thread.total(),
        thread.shown(),
        new ThreadPictures(profile, refs, kinds).of(thread),
        thread.around().stream().map(this::aside).toList(),
        thread.aroundLeft());
  }

  private ThreadView.Part part(TraceThread.Part part, TraceThread thread) {
    return new ThreadView.Part(
        part.stage(),
        part.title(),
        part.isSpine(),
        part.total(),
        part.entries().stream().map(this::entry).toList(),
        thread.kinds().stream()
            .filter(k -> kinds.stage(k.kind()).name().equals(part.stage()))
            .map(this::counted)
            .toList(),
        part.expected());
  }

  private String counted(TraceThread.KindCount count) {
    KindView kind = kinds.find(count.kind()).orElseThrow();
    String name = count.count() == 1 ? kind.title() : kind.plural();
    return count.count() + " " + Labels.inSentence(name);
  }

  private ThreadView.Entry entry(TraceThread.Entry entry) {
    String id = entry.id().value();
    return new ThreadView.Entry(
        refs.get(entry.id()),
        entry.way().label(),
        entry.distance(),
        via(entry.via(), entry.id()),
        Math.max(0, entry.via().size() - MOST_VIA) + entry.viaLeft(),
        entry.day().date(),
        entry.day().what(),
        graph.run(entry.id()).map(RunAssessment::verdict),
        entry.holes(),
        findings.about(id).size());
  }

  private ThreadView.Aside aside(TraceThread.Aside aside) {
    return new ThreadView.Aside(
        refs.get(aside.id()),
        via(aside.links(), aside.id()),
        Math.max(0, aside.links().size() - MOST_VIA));
  }

  /** The weakest come first: they are what a reader has to look at. */
  private List<ThreadView.Via> via(List<TraceLink> links, RecordId from) {
    return links.stream()
        .sorted(Comparator.comparing(TraceLink::strength).reversed())
        .limit(MOST_VIA)
        .flatMap(l -> via(l, from))
        .toList();
  }

  private Stream<ThreadView.Via> via(TraceLink link, RecordId from) {
    boolean holds = link.from().equals(from);
    String relation = link.relation();
    String label =
        profile
            .relation(relation)
            .map(r -> holds ? r.label() : r.inverse())
            .orElseGet(() -> relation.replace('-', ' '));
    String other = holds ? link.to().map(RecordId::value).orElse("") : link.from().value();
    return refs.find(other).map(o -> new ThreadView.Via(label, o, link.strength())).stream();
  }
}
