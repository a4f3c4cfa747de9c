package dev.vertebra.check.postmarket;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.model.EvidenceRecord;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A signal is disposed of within its limit. An error when it is closed without disposition, or was
 * still open past its limit on the day of the release decision; a warning when the disposition came
 * late, which no later entry can undo, or when no limit is set.
 *
 * <p>Source: ISO 13485 8.2.2 (timely complaint handling), 21 CFR 820.35(a), part 803.
 */
public final class SignalPastLimit implements Rule {
  private static final Code CODE = Code.error("VT352", "signal-past-limit");
  private static final BigInteger LONGEST_LIMIT = BigInteger.valueOf(36_500);

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("signal");
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    return population(inspection).stream()
        .flatMap(signal -> check(signal, inspection).stream())
        .toList();
  }

  private Optional<Diagnostic> check(EvidenceRecord signal, Inspection inspection) {
    boolean closed = inspection.state(signal).equals("closed");
    boolean disposed = signal.day("disposed").isPresent() && !signal.text("disposition").isBlank();
    if (closed && !disposed) {
      return Optional.of(closedWithout(signal, inspection));
    }
    Optional<LocalDate> due = due(signal);
    if (due.isEmpty() && signal.day("received").isPresent()) {
      return Optional.of(withoutLimit(signal));
    }
    if (disposed) {
      return signal
          .day("disposed")
          .filter(day -> due.filter(day::isAfter).isPresent())
          .map(day -> late(signal, due.orElseThrow(), inspection));
    }
    return inspection
        .decided()
        .map(OffsetDateTime::toLocalDate)
        .filter(day -> due.filter(day::isAfter).isPresent())
        .map(day -> overdue(signal, due.orElseThrow(), inspection));
  }

  private static Optional<LocalDate> due(EvidenceRecord signal) {
    return signal
        .day("received")
        .flatMap(
            day ->
                signal
                    .whole("limit")
                    .filter(limit -> limit.abs().compareTo(LONGEST_LIMIT) <= 0)
                    .map(limit -> day.plusDays(limit.longValue())));
  }

  private Diagnostic withoutLimit(EvidenceRecord signal) {
    return missing(
            signal,
            List.of("limit"),
            "nothing says by when " + name(signal) + " is to be disposed of")
        .labelled("no `limit` in days")
        .helped("write the days that the procedure allows: `limit: 30`")
        .at(Severity.WARNING);
  }

  private Diagnostic closedWithout(EvidenceRecord signal, Inspection inspection) {
    return missing(
            signal,
            List.of("disposition", "disposed"),
            name(signal) + " is closed without a disposition")
        .see(inspection.placeOf(signal, "status"), "closed here")
        .labelled("no `disposition` with the day it was `disposed`")
        .helped("write what was done and when: `disposition: …` and `disposed: 2026-10-01`");
  }

  private Diagnostic late(EvidenceRecord signal, LocalDate due, Inspection inspection) {
    return finding(
            signal,
            inspection.placeOf(signal, "disposed"),
            name(signal) + " was disposed of after its limit")
        .labelled("due by " + due)
        .see(inspection.placeOf(signal, "received"), "received")
        .helped("the lateness stays on record; say in its text why, and whether a CAPA is due")
        .at(Severity.WARNING);
  }

  private Diagnostic overdue(EvidenceRecord signal, LocalDate due, Inspection inspection) {
    EvidenceRecord decision = inspection.decision().orElseThrow();
    return finding(
            signal,
            inspection.placeOf(signal, "limit"),
            name(signal) + " was open past its limit when " + name(decision) + " was decided")
        .labelled("due by " + due)
        .see(inspection.placeOf(decision, "decided"), "the release was decided")
        .helped("dispose of the signal: `disposition: …` and `disposed: …`, then `status: closed`")
        .restingOn(Fact.record(decision.id().value()));
  }
}
