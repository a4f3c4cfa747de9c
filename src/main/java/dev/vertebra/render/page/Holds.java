package dev.vertebra.render.page;

import dev.vertebra.model.RecordId;
import dev.vertebra.model.Strength;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.model.TraceLink;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the links of a record hold, so that an answer can be told from a well-founded answer. A
 * suspect, stale or broken link shows before everything else; otherwise the strongest does, since
 * one recomputed digest already ties the record to bytes.
 */
final class Holds {
  private static final List<String> ORDER =
      List.of("proven", "declared", "recorded", "", "suspect", "stale", "broken");

  private final TraceGraph graph;
  private final Refs refs;
  private final Map<RecordId, AnswerView> made = new TreeMap<>();

  Holds(TraceGraph graph, Refs refs) {
    this.graph = graph;
    this.refs = refs;
  }

  /** The records as answers, the best founded first, then by id. */
  List<AnswerView> of(Collection<RecordId> records) {
    List<AnswerView> answers = new ArrayList<>(records.size());
    records.forEach(id -> answers.add(made.computeIfAbsent(id, this::answer)));
    answers.sort(
        Comparator.<AnswerView>comparingInt(a -> ORDER.indexOf(a.hold()))
            .thenComparing(a -> a.record().id()));
    return answers;
  }

  private AnswerView answer(RecordId id) {
    List<Strength> strengths =
        graph.outgoing(id).stream().map(TraceLink::strength).distinct().sorted().toList();
    if (strengths.isEmpty()) {
      return new AnswerView(refs.get(id), "");
    }
    Strength weakest = strengths.get(strengths.size() - 1);
    Strength shown = weakest.compareTo(Strength.RECORDED) > 0 ? weakest : strengths.get(0);
    return new AnswerView(refs.get(id), shown.label());
  }
}
