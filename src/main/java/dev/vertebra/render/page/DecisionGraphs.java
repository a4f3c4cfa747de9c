package dev.vertebra.render.page;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.Strength;
import dev.vertebra.model.TraceLink;
import dev.vertebra.profile.RelationSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Walks from the release decision two steps towards what it rests on, and two steps towards what
 * rests on it. A kind with many records in one step is one node, so the picture stays readable.
 */
final class DecisionGraphs {
  private static final int STEPS = 2;

  /** More records of a kind than this in one step are one node. */
  private static final int MANY = 3;

  /** More nodes than this, and every kind with more than one record in a step is one node. */
  private static final int MOST_NODES = 48;

  private final Publication publication;
  private final Refs refs;
  private final Kinds kinds;
  private final Map<RecordId, Integer> steps = new LinkedHashMap<>();
  private final Map<RecordId, String> labels = new TreeMap<>();

  DecisionGraphs(Publication publication, Refs refs, Kinds kinds) {
    this.publication = publication;
    this.refs = refs;
    this.kinds = kinds;
  }

  /** Empty when no decision of this release is on file. */
  Optional<DecisionGraph> find() {
    return publication
        .analysis()
        .release()
        .decision()
        .filter(d -> refs.find(d.value()).isPresent())
        .map(this::of);
  }

  private DecisionGraph of(RecordId decision) {
    steps.put(decision, 0);
    walk(decision, -1);
    walk(decision, 1);
    List<DecisionGraph.Column> columns = columns(MANY);
    if (columns.stream().mapToInt(c -> c.nodes().size()).sum() > MOST_NODES) {
      columns = columns(1);
    }
    return new DecisionGraph(refs.get(decision), columns, edges());
  }

  /** Numbers what is reached by links that are held (-1) or arrive (1) along the way. */
  private void walk(RecordId start, int way) {
    List<RecordId> now = List.of(start);
    for (int step = 1; step <= STEPS; step++) {
      List<RecordId> next = new ArrayList<>();
      for (RecordId id : now) {
        for (TraceLink link :
            way < 0 ? publication.graph().outgoing(id) : publication.graph().incoming(id)) {
          RecordId other = way < 0 ? link.to().orElse(id) : link.from();
          if (isOnSpine(link) && steps.putIfAbsent(other, way * step) == null) {
            next.add(other);
          }
        }
      }
      now = next;
    }
  }

  private boolean isOnSpine(TraceLink link) {
    return publication.profile().isSpine(link.relation())
        && link.to().isPresent()
        && kinds.stage(refs.get(link.from()).kind()).isSpine()
        && kinds.stage(refs.get(link.to().get()).kind()).isSpine();
  }

  private List<DecisionGraph.Column> columns(int many) {
    labels.clear();
    Set<String> taken = new TreeSet<>();
    List<DecisionGraph.Column> columns = new ArrayList<>();
    for (int step = -STEPS; step <= STEPS; step++) {
      int at = step;
      Set<RecordId> here = new TreeSet<>();
      steps.forEach(
          (id, s) -> {
            if (s == at) {
              here.add(id);
            }
          });
      if (!here.isEmpty()) {
        columns.add(new DecisionGraph.Column(title(step), step == 0, nodes(here, many, taken)));
      }
    }
    return columns;
  }

  private static String title(int step) {
    if (step == 0) {
      return "Release decision";
    }
    String steps = Math.abs(step) == 1 ? "1 step " : Math.abs(step) + " steps ";
    return steps + (step < 0 ? "upstream" : "downstream");
  }

  private List<DecisionGraph.Node> nodes(Set<RecordId> here, int many, Set<String> taken) {
    Map<String, List<RecordId>> byKind = new TreeMap<>();
    here.forEach(id -> byKind.computeIfAbsent(refs.get(id).kind(), k -> new ArrayList<>()).add(id));
    List<DecisionGraph.Node> nodes = new ArrayList<>();
    for (StageView stage : kinds.stages()) {
      for (KindView kind : stage.kinds()) {
        List<RecordId> ids = byKind.getOrDefault(kind.kind(), List.of());
        if (ids.size() > many) {
          nodes.add(several(kind, ids, taken));
        } else {
          ids.forEach(id -> nodes.add(one(id, taken)));
        }
      }
    }
    return nodes;
  }

  private DecisionGraph.Node one(RecordId id, Set<String> taken) {
    Ref ref = refs.get(id);
    String label = free(ref.id(), taken);
    labels.put(id, label);
    return new DecisionGraph.Node(
        label,
        ref.title(),
        ref.kind(),
        ref.kindTitle(),
        "records/" + ref.name() + ".html",
        ref.concern(),
        1);
  }

  private DecisionGraph.Node several(KindView kind, List<RecordId> ids, Set<String> taken) {
    String label = free(ids.size() + " " + kind.plural(), taken);
    ids.forEach(id -> labels.put(id, label));
    List<String> concerns = ids.stream().map(id -> refs.get(id).concern()).toList();
    String worst =
        concerns.contains("error") ? "error" : concerns.contains("warning") ? "warning" : "";
    return new DecisionGraph.Node(
        label,
        ids.get(0).value() + " … " + ids.get(ids.size() - 1).value(),
        kind.kind(),
        kind.title(),
        "graph/" + kind.name() + ".html",
        worst,
        ids.size());
  }

  private static String free(String label, Set<String> taken) {
    String free = label;
    for (int i = 2; !taken.add(free); i++) {
      free = label + " (" + i + ")";
    }
    return free;
  }

  private record Ends(String from, String to) {}

  /** A link is shown when its ends are one step apart. */
  private List<DecisionGraph.Edge> edges() {
    Map<Ends, DecisionGraph.Edge> edges = new LinkedHashMap<>();
    Map<Ends, Set<String>> relations = new LinkedHashMap<>();
    for (EvidenceRecord record : publication.graph().records()) {
      Optional<Integer> own = Optional.ofNullable(steps.get(record.id()));
      if (own.isEmpty()) {
        continue;
      }
      for (TraceLink link : publication.graph().outgoing(record.id())) {
        Optional<Integer> other = link.to().map(steps::get);
        if (!isOnSpine(link) || other.isEmpty() || Math.abs(own.get() - other.get()) != 1) {
          continue;
        }
        Ends ends =
            new Ends(
                labels.getOrDefault(record.id(), ""),
                labels.getOrDefault(link.to().orElseThrow(), ""));
        relations
            .computeIfAbsent(ends, e -> new TreeSet<>())
            .add(
                publication
                    .profile()
                    .relation(link.relation())
                    .map(RelationSpec::label)
                    .orElse(link.relation()));
        edges.merge(
            ends,
            new DecisionGraph.Edge(
                ends.from,
                ends.to,
                String.join(", ", relations.get(ends)),
                link.strength(),
                1,
                link.strength() == Strength.PROVEN ? 1 : 0),
            (a, b) ->
                new DecisionGraph.Edge(
                    ends.from,
                    ends.to,
                    b.relation(),
                    a.weakest().compareTo(b.weakest()) >= 0 ? a.weakest() : b.weakest(),
                    a.links() + b.links(),
                    a.proven() + b.proven()));
      }
    }
    return List.copyOf(edges.values());
  }
}
