package dev.vertebra.resolve;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.Strength;
import dev.vertebra.model.TraceLink;
import dev.vertebra.profile.Profile;
import dev.vertebra.profile.RelationSpec;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds chains of one relation that return to their start. Iterative, so that a long chain cannot
 * exhaust the stack.
 */
final class Cycles {
  private enum Mark {
    OPEN,
    DONE
  }

  private final TreeMap<RecordId, List<TraceLink>> next = new TreeMap<>();
  private final Map<RecordId, Mark> marks = new HashMap<>();

  private Cycles(List<TraceLink> links) {
    for (TraceLink link : links) {
      next.computeIfAbsent(link.from(), k -> new ArrayList<>()).add(link);
    }
  }

  static void check(List<TraceLink> links, Profile profile, List<Diagnostic> found) {
    for (RelationSpec relation : profile.relations().values()) {
      if (relation.cycles() == RelationSpec.Cycles.FORBIDDEN) {
        List<TraceLink> chain =
            links.stream()
                .filter(l -> l.relation().equals(relation.name()) && l.to().isPresent())
                .filter(l -> l.strength() != Strength.BROKEN)
                .toList();
        new Cycles(chain).find(found);
      }
    }
  }

  private record Step(RecordId at, Deque<TraceLink> rest) {}

  private void find(List<Diagnostic> found) {
    for (RecordId start : next.keySet()) {
      if (!marks.containsKey(start)) {
        walk(start, found);
      }
    }
  }

  private void walk(RecordId start, List<Diagnostic> found) {
    Deque<Step> path = new ArrayDeque<>();
    path.push(step(start));
    while (!path.isEmpty()) {
      Step top = path.peek();
      if (top.rest().isEmpty()) {
        marks.put(top.at(), Mark.DONE);
        path.pop();
        continue;
      }
      TraceLink link = top.rest().pop();
      RecordId to = link.to().orElseThrow();
      Mark mark = marks.get(to);
      if (mark == Mark.OPEN) {
        found.add(cycle(link, to, path));
      } else if (mark == null) {
        path.push(step(to));
      }
    }
  }

  private Step step(RecordId id) {
    marks.put(id, Mark.OPEN);
    return new Step(id, new ArrayDeque<>(next.getOrDefault(id, List.of())));
  }

  private static Diagnostic cycle(TraceLink closing, RecordId to, Deque<Step> path) {
    List<RecordId> members = new ArrayList<>();
    for (Step step : path) {
      members.add(0, step.at());
      if (step.at().equals(to)) {
        break;
      }
    }
    String way = members.stream().map(RecordId::value).collect(Collectors.joining(" → "));
    return Diagnostic.of(
            ResolveCodes.LINK_CYCLE,
            closing.span(),
            "`" + closing.relation() + "` leads back to its start: " + way + " → " + to)
        .about(closing.from().value())
        .targeting(closing.relation() + " " + to)
        .labelled("this link closes the circle")
        .helped("remove the link that points the wrong way round")
        .breaking(Fact.linksOf(closing.relation()));
  }
}
