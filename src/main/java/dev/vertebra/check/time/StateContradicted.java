package dev.vertebra.check.time;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.EvidenceRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The state of a record agrees with its other fields: what is still planned does not lie in the
 * past, what was approved is no draft, and a day of closing, ending or implementing stands where
 * the state says so, and only there; none lies half a year behind the last record.
 *
 * <p>"The past" ends on the latest day on which a record of the evidence was written; no clock is
 * read.
 *
 * <p>Source: ISO 13485 4.2.4 c (revision status), 4.2.5 (records are accurate).
 */
public final class StateContradicted implements Rule {
  private static final Code CODE = Code.warning("VT330", "state-contradicted");

  private static final List<Dated> DATED =
      List.of(
          new Dated("change-request", "implemented", List.of("implemented")),
          new Dated("signal", "disposed", List.of("closed")),
          new Dated("capa", "closed", List.of("closed")),
          new Dated("deployment", "ended", List.of("ended")),
          new Dated("tool", "validated", List.of("validated", "retired")),
          new Dated("anomaly", "resolved", List.of("resolved")));

  /** Kinds of which the first of these states owes its day; others have rules of their own. */
  private static final List<String> OWED = List.of("change-request", "deployment", "anomaly");

  /** The day on which something planned takes place. */
  private static final List<String> DAYS =
      List.of("held", "performed", "completed", "executed", "deployed");

  /** Kinds of which a first state is where work starts after somebody has approved to start it. */
  private static final List<String> APPROVED_TO_START =
      List.of("capa", "signal", "anomaly", "nonconformity");

  /** Days after the last record was written behind which no day lies that has passed. */
  private static final long FAR = 180;

  /** A day that only records in one of these states have. */
  private record Dated(String kind, String field, List<String> states) {}

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.graph().records().stream().filter(r -> !r.status().isEmpty()).toList();
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    Optional<LocalDate> latest =
        inspection.graph().records().stream()
            .flatMap(r -> r.day("date").stream())
            .max(Comparator.naturalOrder());
    List<Diagnostic> found = new ArrayList<>();
    for (EvidenceRecord record : population(inspection)) {
      String state = inspection.state(record);
      Optional<Diagnostic> byDay =
          DATED.stream()
              .filter(d -> d.kind().equals(record.kind()))
              .flatMap(d -> dated(record, state, d).stream())
              .findFirst();
      byDay
          .or(() -> behind(record))
          .or(() -> latest.flatMap(day -> overdue(record, state, day)))
          .or(() -> latest.flatMap(day -> ahead(record, day, inspection)))
          .or(() -> draft(record, state, inspection))
          .ifPresent(found::add);
    }
    return found;
  }

  private Optional<Diagnostic> dated(EvidenceRecord record, String state, Dated rule) {
    boolean written = record.field(rule.field()).isPresent();
    if (written && !rule.states().contains(state)) {
      return Optional.of(
          at(
                  record,
                  rule.field(),
                  name(record)
                      + " is "
                      + name(state)
                      + ", and has a day under "
                      + name(rule.field()))
              .targeting(rule.field())
              .labelled("only for a record in state " + rule.states().get(0))
              .helped("set `status: " + rule.states().get(0) + "`, or take the day away"));
    }
    if (!written && OWED.contains(rule.kind()) && state.equals(rule.states().get(0))) {
      return Optional.of(
          missing(
                  record,
                  List.of(rule.field()),
                  name(record) + " is " + name(state) + ", and does not say since when")
              .targeting(rule.field())
              .labelled("no `" + rule.field() + ":`")
              .helped("add `" + rule.field() + ":` with the day"));
    }
    return Optional.empty();
  }

  /** An anomaly is written down when it is found, and resolved after that. */
  private Optional<Diagnostic> behind(EvidenceRecord record) {
    return record
        .day("resolved")
        .filter(resolved -> record.kind().equals("anomaly"))
        .filter(resolved -> record.day("date").filter(resolved.plusDays(FAR)::isBefore).isPresent())
        .map(
            resolved ->
                at(
                        record,
                        "resolved",
                        name(record) + " was resolved long before it was written down")
                    .targeting("resolved")
                    .labelled("written down on " + record.text("date"))
                    .see(record.spanOf("date"), "the day of writing")
                    .helped("correct the day that is wrong"));
  }

  private Optional<Diagnostic> overdue(EvidenceRecord record, String state, LocalDate latest) {
    return DAYS.stream()
        .filter(field -> state.equals("planned") && record.field(field).isPresent())
        .filter(field -> record.calendarDay(field).filter(d -> !d.isAfter(latest)).isPresent())
        .findFirst()
        .map(
            field ->
                at(
                        record,
                        field,
                        name(record)
                            + " is planned for a day that has passed: "
                            + record.text(field))
                    .targeting(field)
                    .labelled("the evidence goes to " + latest)
                    .helped("set its state to what became of it, or plan it for another day"));
  }

  /**
   * What is in force has begun, and what was done lies in the past. Records are closed later than
   * the last of them was written; half a year is a slip of the keyboard.
   */
  private Optional<Diagnostic> ahead(
      EvidenceRecord record, LocalDate latest, Inspection inspection) {
    return Stream.concat(DATED.stream().map(Dated::field), Stream.of("effective-from"))
        .distinct()
        .filter(field -> inspection.isEffective(record))
        .filter(field -> record.day(field).filter(latest.plusDays(FAR)::isBefore).isPresent())
        .findFirst()
        .map(
            field ->
                at(
                        record,
                        field,
                        name(record) + " is " + name(inspection.state(record)) + " before its day")
                    .targeting(field)
                    .labelled("the evidence goes to " + latest)
                    .helped("correct the day, or set the state that it is in until then"));
  }

  private Optional<Diagnostic> draft(EvidenceRecord record, String state, Inspection inspection) {
    boolean first =
        inspection
            .profile()
            .kind(record.kind())
            .filter(k -> k.states().size() > 1 && k.states().get(0).equals(state))
            .isPresent();
    if (!first
        || APPROVED_TO_START.contains(record.kind())
        || inspection.approvals(record).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        at(record, "status", name(record) + " is " + name(state) + ", and carries an approval")
            .targeting("approvals")
            .labelled("approved, but not in force")
            .see(record.spanOf("approvals"), "the approval")
            .helped("set the state that the approval brings about, or take the approval away"));
  }

  private Diagnostic at(EvidenceRecord record, String field, String message) {
    return finding(record, record.spanOf(field), message)
        .restingOn(Fact.field(record.id().value(), field));
  }
}
