package dev.vertebra.render.page;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Value;
import dev.vertebra.model.Verdict;
import dev.vertebra.render.page.GatingView.Event;
import dev.vertebra.render.page.GatingView.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Collects what happened on the way to a release, and puts it in order of time. */
final class Trail {
  private final Redaction outside;
  private final List<Timed> events = new ArrayList<>();
  private final Set<String> told = new TreeSet<>();

  private record Timed(Instant key, Event event) {}

  Trail(Redaction outside) {
    this.outside = outside;
  }

  /** Every approval of a record; a record that was told before says nothing twice. */
  void signed(Step step, EvidenceRecord record, String note) {
    if (!told.add(step + " " + record.id().value())) {
      return;
    }
    for (Value.Structure approval : record.structures("approvals")) {
      add(
          Times.key(approval.text("at")),
          new Event(
              approval.text("at"),
              step,
              outside.ref(record),
              Optional.of(outside.party(approval.text("by"))),
              Optional.of(outside.party(approval.text("role"))),
              approval.text("meaning"),
              Optional.empty(),
              note));
    }
  }

  /** A run. */
  void executed(EvidenceRecord run, Verdict verdict, String note) {
    String by = run.text("executed-by");
    add(
        Times.key(run.text("executed")),
        new Event(
            run.text("executed"),
            Step.RUN,
            outside.ref(run),
            by.isEmpty() ? Optional.empty() : Optional.of(outside.party(by)),
            Optional.empty(),
            "",
            Optional.of(verdict),
            note));
  }

  /** Something that happened at a time or on a day, which a field of the record states. */
  void happened(Step step, EvidenceRecord record, String field, String note) {
    String at = record.text(field);
    if (!at.isEmpty()) {
      add(
          Times.key(at),
          new Event(
              at,
              step,
              outside.ref(record),
              Optional.empty(),
              Optional.empty(),
              "",
              Optional.empty(),
              note));
    }
  }

  private void add(Instant key, Event event) {
    events.add(new Timed(key, event));
  }

  /** Everything in order of time; what happened at the same time in the order of steps. */
  List<Event> inOrder() {
    return events.stream()
        .sorted(
            Comparator.comparing(Timed::key)
                .thenComparing(t -> t.event().step())
                .thenComparing(t -> t.event().record().id()))
        .map(Timed::event)
        .toList();
  }
}
