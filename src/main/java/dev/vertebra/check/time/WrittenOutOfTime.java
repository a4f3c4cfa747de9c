package dev.vertebra.check.time;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.RecordRule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Fields;
import dev.vertebra.model.TraceLink;
import dev.vertebra.source.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A record says on which day it was written, and that day fits what it records and what it is tied
 * to: not before what it records has happened, not more than half a year after it, not more than
 * half a year before it was first approved, and not more than half a year before everything that it
 * links to or after everything that links to it.
 *
 * <p>Source: ISO 13485 4.2.5 (records are legible and accurate), 4.2.4; contemporaneous records in
 * FDA, Data Integrity and Compliance With Drug CGMP (2018), 21 CFR 820.35.
 */
public final class WrittenOutOfTime implements RecordRule {
  private static final Code CODE = Code.warning("VT390", "written-out-of-time");

  /** Days from an event to its record after which the record is no longer made at the time. */
  private static final long LATE = 180;

  /** Kinds that describe what stands and record no activity. */
  private static final List<String> STANDING = List.of("role", "person");

  /** Kinds of which another version is another record. */
  private static final List<String> FIXED =
      List.of("component", "model-version", "validation-run", "dataset");

  /** Days of what a record records. */
  private static final List<String> EVENTS =
      List.of(
          "held",
          "performed",
          "executed",
          "completed",
          "detected",
          "received",
          "opened",
          "evaluated",
          "deployed",
          "decided");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.graph().records();
  }

  @Override
  public Stream<Diagnostic> ask(EvidenceRecord record, Inspection inspection) {
    return look(record, inspection).stream();
  }

  private Optional<Diagnostic> look(EvidenceRecord record, Inspection inspection) {
    Optional<LocalDate> written = record.day("date");
    if (written.isEmpty() && STANDING.contains(record.kind())) {
      return Optional.empty();
    }
    if (written.isEmpty()) {
      return Optional.of(
          missing(record, List.of("date"), name(record) + " does not say when it was written")
              .labelled("no `date:`")
              .helped("add `date:` with the day on which it was written"));
    }
    return event(record, written.get(), inspection)
        .or(() -> approved(record, written.get(), inspection))
        .or(() -> tied(record, written.get(), inspection));
  }

  private Optional<Diagnostic> event(
      EvidenceRecord record, LocalDate written, Inspection inspection) {
    if (inspection.state(record).equals("planned")) {
      return Optional.empty();
    }
    List<Fields> holders = new ArrayList<>(List.of(record));
    record.structure("evaluation").ifPresent(holders::add);
    for (Fields holder : holders) {
      for (String field : EVENTS) {
        Optional<LocalDate> day = holder.calendarDay(field);
        if (day.filter(written::isBefore).isPresent()) {
          return Optional.of(
              at(record, holder.spanOf(field), " was written before what it records")
                  .labelled("`" + field + "` lies after its `date`"));
        }
        if (day.filter(d -> d.plusDays(LATE).isBefore(written)).isPresent()) {
          return Optional.of(
              at(record, holder.spanOf(field), " was written long after what it records")
                  .labelled("`" + field + "` lies more than " + LATE + " days before its `date`"));
        }
      }
    }
    return Optional.empty();
  }

  /** An approval is of the text as it was written; half a year later nobody remembers it. */
  private Optional<Diagnostic> approved(
      EvidenceRecord record, LocalDate written, Inspection inspection) {
    return inspection
        .approved(record)
        .filter(day -> day.isAfter(written.plusDays(LATE)))
        .map(
            day ->
                at(record, record.spanOf("date"), " was written long before it was first approved")
                    .labelled("more than " + LATE + " days earlier")
                    .see(record.spanOf("approvals"), "first approved on " + day)
                    .breaking(Fact.field(record.id().value(), "approvals")));
  }

  private Optional<Diagnostic> tied(
      EvidenceRecord record, LocalDate written, Inspection inspection) {
    List<EvidenceRecord> named = new ArrayList<>();
    List<EvidenceRecord> naming = new ArrayList<>();
    for (TraceLink link : inspection.graph().outgoing(record.id())) {
      link.to()
          .flatMap(inspection.graph()::find)
          .filter(other -> counts(link, other))
          .ifPresent(named::add);
    }
    for (TraceLink link : inspection.graph().incoming(record.id())) {
      inspection
          .graph()
          .find(link.from())
          .filter(other -> counts(link, record))
          .ifPresent(naming::add);
    }
    if (all(named, other -> other.isAfter(written.plusDays(LATE)))) {
      return Optional.of(
          seeing(
              at(
                      record,
                      record.spanOf("date"),
                      " was written long before everything that it links to")
                  .labelled("more than " + LATE + " days earlier than all of them"),
              named));
    }
    if (all(naming, other -> other.plusDays(LATE).isBefore(written))) {
      return Optional.of(
          seeing(
              at(
                      record,
                      record.spanOf("date"),
                      " was written long after everything that links to it")
                  .labelled("more than " + LATE + " days later than all of them"),
              naming));
    }
    return Optional.empty();
  }

  /** What is found in something may be older than its last version, if it has versions. */
  private static boolean counts(TraceLink link, EvidenceRecord target) {
    return link.origin() == TraceLink.Origin.AUTHORED
        && (!link.relation().equals("found-in") || FIXED.contains(target.kind()));
  }

  private static boolean all(List<EvidenceRecord> others, Predicate<LocalDate> test) {
    return !others.isEmpty()
        && others.stream().allMatch(r -> r.day("date").filter(test).isPresent());
  }

  private static Diagnostic seeing(Diagnostic found, List<EvidenceRecord> others) {
    Diagnostic seen = found;
    for (EvidenceRecord other : others) {
      seen = seen.restingOn(Fact.field(other.id().value(), "date"));
    }
    return seen.see(others.get(0).spanOf("date"), name(others.get(0)) + " was written on this day");
  }

  private Diagnostic at(EvidenceRecord record, Span place, String what) {
    Diagnostic found =
        finding(record, place, name(record) + what)
            .helped("correct the day that is wrong; `date` is the day of writing")
            .breaking(Fact.field(record.id().value(), "date"));
    for (String field : EVENTS) {
      found = found.restingOn(Fact.field(record.id().value(), field));
    }
    return found;
  }
}
