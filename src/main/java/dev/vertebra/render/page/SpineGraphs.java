package dev.vertebra.render.page;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Strength;
import dev.vertebra.model.TraceLink;
import dev.vertebra.profile.Profile;
import dev.vertebra.profile.RelationSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** Builds the picture of the spine; it never has more nodes than a reader can follow. */
final class SpineGraphs {
  private static final int MOST_RECORDS = 50;

  private final Publication publication;
  private final Refs refs;
  private final Kinds kinds;

  SpineGraphs(Publication publication, Refs refs, Kinds kinds) {
    this.publication = publication;
    this.refs = refs;
    this.kinds = kinds;
  }

  /** Records of the spine's stages when there are few enough, else their kinds. */
  SpineGraph finest() {
    int records =
        kinds.stages().stream().filter(StageView::isSpine).mapToInt(StageView::count).sum();
    return records <= MOST_RECORDS ? ofRecords() : ofKinds();
  }

  /** Kinds and how many links tie them. */
  SpineGraph ofKinds() {
    List<SpineGraph.Node> nodes = new ArrayList<>();
    Set<String> taken = new TreeSet<>();
    for (StageView stage : kinds.stages()) {
      if (stage.isSpine()) {
        for (KindView kind : stage.kinds()) {
          nodes.add(
              new SpineGraph.Node(
                  kind.kind(),
                  taken.add(kind.plural()) ? kind.plural() : kind.kind(),
                  kind.count() + (kind.count() == 1 ? " record" : " records"),
                  stage.name(),
                  kind.kind(),
                  "",
                  kind.name(),
                  ""));
        }
      }
    }
    return new SpineGraph(
        SpineGraph.Grain.KINDS, nodes, edges((from, to) -> new Ends(from.kind(), to.kind())));
  }

  private SpineGraph ofRecords() {
    List<SpineGraph.Node> nodes = new ArrayList<>();
    for (StageView stage : kinds.stages()) {
      if (stage.isSpine()) {
        for (KindView kind : stage.kinds()) {
          for (EvidenceRecord record : kinds.records(kind.kind())) {
            Ref ref = refs.get(record.id());
            nodes.add(
                new SpineGraph.Node(
                    ref.id(),
                    ref.id(),
                    ref.title(),
                    stage.name(),
                    ref.kind(),
                    ref.kindTitle(),
                    ref.name(),
                    ref.concern()));
          }
        }
      }
    }
    return new SpineGraph(
        SpineGraph.Grain.RECORDS, nodes, edges((from, to) -> new Ends(from.id(), to.id())));
  }

  private record Ends(String from, String to) {}

  private record EdgeKey(Ends ends, String relation) {}

  private List<SpineGraph.Edge> edges(BiFunction<Ref, Ref, Ends> ends) {
    Profile profile = publication.profile();
    Map<EdgeKey, SpineGraph.Edge> edges = new LinkedHashMap<>();
    for (TraceLink link : publication.graph().links()) {
      if (!profile.isSpine(link.relation()) || link.to().isEmpty()) {
        continue;
      }
      Ref from = refs.get(link.from());
      Ref to = refs.get(link.to().get());
      if (!kinds.stage(from.kind()).isSpine() || !kinds.stage(to.kind()).isSpine()) {
        continue;
      }
      Ends pair = ends.apply(from, to);
      String relation =
          profile.relation(link.relation()).map(RelationSpec::label).orElse(link.relation());
      int proven = link.strength() == Strength.PROVEN ? 1 : 0;
      edges.merge(
          new EdgeKey(pair, relation),
          new SpineGraph.Edge(pair.from(), pair.to(), relation, link.strength(), 1, proven),
          SpineGraphs::joined);
    }
    return List.copyOf(edges.values());
  }

  static SpineGraph.Edge joined(SpineGraph.Edge a, SpineGraph.Edge b) {
    return new SpineGraph.Edge(
        a.from(),
        a.to(),
        a.relation(),
        a.strength().compareTo(b.strength()) >= 0 ? a.strength() : b.strength(),
        a.count() + b.count(),
        a.proven() + b.proven());
  }
}
