package dev.vertebra.render.page;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Strength;
import dev.vertebra.model.TraceLink;
import dev.vertebra.profile.RelationSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Finds what ties the records of a kind to records of other kinds; each link is looked at twice.
 */
final class KindGraphs {
  private final Publication publication;
  private final Refs refs;
  private final Kinds kinds;

  KindGraphs(Publication publication, Refs refs, Kinds kinds) {
    this.publication = publication;
    this.refs = refs;
    this.kinds = kinds;
  }

  private record Key(String kind, String relation, boolean isHeld) {}

  /** Ties in the order in which they were found. */
  private static final class Ties {
    private final Map<Key, KindGraph.Tie> all = new LinkedHashMap<>();

    void add(KindGraph.Tie tie) {
      all.merge(new Key(tie.other().kind(), tie.relation(), tie.isHeld()), tie, KindGraph.Tie::and);
    }

    void addAll(List<KindGraph.Tie> ties) {
      ties.forEach(this::add);
    }

    /** Sorted by the other kind's place on the spine. */
    List<KindGraph.Tie> sorted(List<String> order) {
      List<KindGraph.Tie> sorted = new ArrayList<>(all.values());
      sorted.sort(
          Comparator.<KindGraph.Tie>comparingInt(t -> order.indexOf(t.other().kind()))
              .thenComparing(KindGraph.Tie::relation));
      return List.copyOf(sorted);
    }
  }

  KindGraph of(KindView kind) {
    List<String> order =
        kinds.stages().stream().flatMap(s -> s.kinds().stream()).map(KindView::kind).toList();
    Ties upstream = new Ties();
    Ties downstream = new Ties();
    Ties within = new Ties();
    List<KindGraph.Row> rows = new ArrayList<>();
    Set<String> towards = towards(kind);
    for (EvidenceRecord record : kinds.records(kind.kind())) {
      Ties up = new Ties();
      Ties down = new Ties();
      for (TraceLink link : publication.graph().outgoing(record.id())) {
        link.to()
            .filter(t -> isOnSpine(link))
            .ifPresent(
                t -> {
                  Ref other = refs.get(t);
                  KindGraph.Tie tie = tie(link, other, RelationSpec::label, true);
                  (isUpstream(refs.get(record.id()), other, towards) ? up : down).add(tie);
                  if (other.kind().equals(kind.kind())) {
                    within.add(tie);
                  }
                });
      }
      for (TraceLink link : publication.graph().incoming(record.id())) {
        if (isOnSpine(link)) {
          Ref other = refs.get(link.from());
          KindGraph.Tie tie = tie(link, other, RelationSpec::inverse, false);
          (isUpstream(refs.get(record.id()), other, towards) ? up : down).add(tie);
        }
      }
      upstream.addAll(up.sorted(order));
      downstream.addAll(down.sorted(order));
      rows.add(new KindGraph.Row(refs.get(record.id()), up.sorted(order), down.sorted(order)));
    }
    return new KindGraph(
        kind,
        kinds.stage(kind.kind()),
        others(upstream.sorted(order), kind),
        others(downstream.sorted(order), kind),
        within.sorted(order),
        rows);
  }

  /** Kinds of the same stage that records of this kind point at, which are upstream of it. */
  private Set<String> towards(KindView kind) {
    Set<String> towards = new TreeSet<>();
    for (EvidenceRecord record : kinds.records(kind.kind())) {
      for (TraceLink link : publication.graph().outgoing(record.id())) {
        if (isOnSpine(link)) {
          towards.add(refs.get(link.to().orElseThrow()).kind());
        }
      }
    }
    return towards;
  }

  /** A kind is on one side of another, whichever way their links point. */
  private static boolean isUpstream(Ref own, Ref other, Set<String> towards) {
    return own.stage() == other.stage()
        ? towards.contains(other.kind())
        : own.stage() > other.stage();
  }

  private static List<KindGraph.Tie> others(List<KindGraph.Tie> ties, KindView kind) {
    return ties.stream().filter(t -> !t.other().kind().equals(kind.kind())).toList();
  }

  private boolean isOnSpine(TraceLink link) {
    return publication.profile().isSpine(link.relation())
        && link.to().isPresent()
        && kinds.stage(refs.get(link.from()).kind()).isSpine()
        && kinds.stage(refs.get(link.to().get()).kind()).isSpine();
  }

  private KindGraph.Tie tie(
      TraceLink link, Ref other, Function<RelationSpec, String> name, boolean isHeld) {
    return new KindGraph.Tie(
        kinds.find(other.kind()).orElseThrow(),
        publication.profile().relation(link.relation()).map(name).orElse(link.relation()),
        isHeld,
        1,
        link.strength() == Strength.PROVEN ? 1 : 0,
        link.strength());
  }
}
