package dev.vertebra.analyse;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.TraceGraph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Steps through the graph that many rows take from the same records. A set of records is followed
 * once, and rows share what it led to: a release decision with a thousand deployments costs a
 * thousand, not a thousand for each row.
 */
final class Trace {
  /** Far more than any line of requirements has; a chain of thousands is no line. */
  private static final int MOST_VISITED = 200;

  private final TraceGraph graph;

  // For looking up only.
  private final Map<List<Object>, List<RecordId>> followed = new HashMap<>();

  Trace(TraceGraph graph) {
    this.graph = graph;
  }

  /** Records of these kinds that link to a record by a relation. */
  List<RecordId> sources(RecordId of, String relation, String... kinds) {
    return ids(graph.sources(of, relation).stream(), kinds);
  }

  /** Records of these kinds, or of any when none is named, that a record links to by a relation. */
  List<RecordId> targets(RecordId of, String relation, String... kinds) {
    return ids(graph.targets(of, relation).stream(), kinds);
  }

  /** Records of these kinds that link to one of {@code from} by a relation. */
  List<RecordId> sources(List<RecordId> from, String relation, String... kinds) {
    return shared("from " + relation, from, id -> graph.sources(id, relation), kinds);
  }

  /** Records of these kinds that one of {@code from} links to by a relation. */
  List<RecordId> targets(List<RecordId> from, String relation, String... kinds) {
    return shared("to " + relation, from, id -> graph.targets(id, relation), kinds);
  }

  /** {@code from} and all records that a relation leads to from there, step by step. */
  List<RecordId> upstream(List<RecordId> from, String relation) {
    Set<RecordId> seen = new HashSet<>(from);
    List<RecordId> all = new ArrayList<>(from);
    Deque<RecordId> open = new ArrayDeque<>(from);
    while (!open.isEmpty() && all.size() < MOST_VISITED) {
      for (EvidenceRecord target : graph.targets(open.remove(), relation)) {
        if (seen.add(target.id())) {
          all.add(target.id());
          open.add(target.id());
        }
      }
    }
    return all.stream().sorted().toList();
  }

  /** Those of the records that are of one of these kinds. */
  List<RecordId> ofKind(List<RecordId> ids, String... kinds) {
    Set<String> wanted = Set.of(kinds);
    return ids.stream().filter(id -> wanted.contains(graph.get(id).kind())).toList();
  }

  /** Several lists as one, each record once, sorted by id. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the lists are read, never written
  static List<RecordId> union(List<RecordId>... lists) {
    List<List<RecordId>> filled = new ArrayList<>();
    for (List<RecordId> list : lists) {
      if (!list.isEmpty()) {
        filled.add(list);
      }
    }
    return filled.size() == 1
        ? filled.get(0)
        : filled.stream().flatMap(List::stream).distinct().sorted().toList();
  }

  private List<RecordId> shared(
      String step,
      List<RecordId> from,
      Function<RecordId, List<EvidenceRecord>> next,
      String... kinds) {
    if (from.isEmpty()) {
      return List.of();
    }
    List<Object> key = List.of(step, from, List.of(kinds));
    List<RecordId> known = followed.get(key);
    if (known != null) {
      return known;
    }
    List<RecordId> found = ids(from.stream().flatMap(id -> next.apply(id).stream()), kinds);
    followed.put(key, found);
    return found;
  }

  private static List<RecordId> ids(Stream<EvidenceRecord> records, String... kinds) {
    Set<String> wanted = Set.of(kinds);
    return records
        .filter(r -> wanted.isEmpty() || wanted.contains(r.kind()))
        .map(EvidenceRecord::id)
        .distinct()
        .sorted()
        .toList();
  }
}
