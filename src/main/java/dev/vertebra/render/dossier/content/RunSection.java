package dev.vertebra.render.dossier.content;

import dev.vertebra.render.page.MetricView;
import dev.vertebra.render.page.OutcomeView;
import dev.vertebra.render.page.RecordView;
import dev.vertebra.render.page.RunView;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A validation run as evidence: what was measured against which criterion, where and on what.
 *
 * @param entry its place in the outline
 * @param record its record
 * @param run what became of it
 * @param facts when, by whom and in which environment it was executed
 */
public record RunSection(Outline entry, RecordView record, RunView run, List<FieldRow> facts) {
  private static final Set<String> FACTS =
      Set.of("executed", "executed-by", "environment", "command");

  public RunSection {
    facts = List.copyOf(facts);
  }

  static RunSection of(Outline entry, RecordView record, RunView run) {
    return new RunSection(
        entry,
        record,
        run,
        FieldRow.of(record.fields().stream().filter(f -> FACTS.contains(f.name())).toList()));
  }

  /** Whether the record states where the run took place. */
  public boolean hasEnvironment() {
    return record.fields().stream().anyMatch(f -> f.name().equals("environment"));
  }

  /** Level and method of the intervals, each with the metrics that it is about. */
  public Map<String, Set<String>> methods() {
    Map<String, Set<String>> methods = new LinkedHashMap<>();
    for (OutcomeView outcome : run.outcomes()) {
      outcome
          .figure()
          .map(MetricView::interval)
          .filter(i -> !i.isEmpty())
          .ifPresent(
              i -> methods.computeIfAbsent(i, k -> new LinkedHashSet<>()).add(outcome.metric()));
    }
    return methods;
  }

  /** Outcomes for the whole population and every one that is not met. */
  public List<OutcomeView> leading() {
    return run.outcomes().stream()
        .filter(o -> o.subgroup().equals("all") || !o.verdict().label().equals("met"))
        .toList();
  }
}
