package dev.vertebra.check.time;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.RecordRule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.model.EvidenceRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What happened to a record happened after the record came to be: a run after the model version,
 * the data and the validation of the tools that it used, a reproduction after its run, a deployment
 * or signal after what was deployed or observed. For reviews, audits, CAPA and changes a warning,
 * because the record may have been revised since. An open CAPA may take up what comes later.
 *
 * <p>Source: ISO 13485 4.2.5 (records stay accurate), 4.1.6 (tools are validated before first use),
 * 7.3.5 to 7.3.7, 8.2.2.
 */
public final class EvidenceBeforeItsSubject implements RecordRule {
  private static final Code CODE = Code.error("VT328", "evidence-before-its-subject");
  private static final List<Event> EVENTS =
      List.of(
          new Event("validation-run", "executed", "evaluates", Severity.ERROR),
          new Event("validation-run", "executed", "uses-data", Severity.ERROR),
          new Event("validation-run", "executed", "produced-with", Severity.ERROR),
          new Event("reproduction", "executed", "reproduces", Severity.ERROR),
          new Event("deployment", "deployed", "deploys", Severity.ERROR),
          new Event("signal", "received", "observed-in", Severity.ERROR),
          new Event("design-review", "held", "reviews", Severity.WARNING),
          new Event("management-review", "held", "reviews", Severity.WARNING),
          new Event("audit", "performed", "audits", Severity.WARNING),
          new Event("capa", "opened", "addresses", Severity.WARNING),
          new Event("change-request", "assessed", "caused-by", Severity.WARNING));
  private static final List<String> ORIGINS =
      List.of(
          "executed",
          "held",
          "performed",
          "received",
          "detected",
          "opened",
          "deployed",
          "validated",
          "date");

  /** What happens to the records behind a relation, and when. */
  private record Event(String kind, String field, String relation, Severity severity) {}

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective(EVENTS.stream().map(Event::kind).distinct().toArray(String[]::new));
  }

  @Override
  public Stream<Diagnostic> ask(EvidenceRecord record, Inspection inspection) {
    return EVENTS.stream()
        .filter(event -> event.kind().equals(record.kind()))
        .flatMap(event -> ask(record, event, inspection));
  }

  private Stream<Diagnostic> ask(EvidenceRecord record, Event event, Inspection inspection) {
    Optional<LocalDate> happened = record.calendarDay(event.field());
    return inspection.linked(record, event.relation()).stream()
        .filter(
            subject ->
                came(subject)
                    .filter(came -> happened.filter(came::isAfter).isPresent())
                    .isPresent())
        .filter(subject -> !isTakenUpLater(record, subject, event, inspection))
        .map(subject -> report(record, event, subject, origin(subject).orElseThrow(), inspection));
  }

  /**
   * Whether a CAPA that was opened for something that was there took up the subject while it was
   * open.
   */
  private static boolean isTakenUpLater(
      EvidenceRecord record, EvidenceRecord subject, Event event, Inspection inspection) {
    Optional<LocalDate> closed = record.calendarDay("closed");
    return event.kind().equals("capa")
        && inspection.linked(record, event.relation()).stream()
            .flatMap(other -> came(other).stream())
            .anyMatch(day -> record.calendarDay(event.field()).filter(day::isAfter).isEmpty())
        && came(subject).filter(day -> closed.filter(day::isAfter).isPresent()).isEmpty();
  }

  private static Optional<LocalDate> came(EvidenceRecord record) {
    return origin(record).flatMap(field -> record.calendarDay(field));
  }

  /** The field that says when a record came to be: of several, the one of its own event. */
  private static Optional<String> origin(EvidenceRecord record) {
    return ORIGINS.stream().filter(field -> record.calendarDay(field).isPresent()).findFirst();
  }

  private Diagnostic report(
      EvidenceRecord record,
      Event event,
      EvidenceRecord subject,
      String origin,
      Inspection inspection) {
    return finding(
            record,
            inspection.placeOf(record, event.field()),
            name(record)
                + " was "
                + event.field()
                + " before "
                + name(subject)
                + (ORIGINS.indexOf(origin) == ORIGINS.size() - 1
                    ? " was written"
                    : " was " + origin))
        .targeting(event.relation() + " " + subject.id())
        .labelled(name(subject) + " is of " + subject.text(origin))
        .see(inspection.placeOf(subject, origin), "later than what is said to have happened to it")
        .helped("correct the date that is wrong; if the order is true, it has to be done again")
        .at(event.severity())
        .restingOn(Fact.linksFrom(record.id().value(), event.relation()))
        .restingOn(Fact.record(subject.id().value()));
  }
}
