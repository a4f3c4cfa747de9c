package dev.vertebra.check.postmarket;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.RecordRule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.model.EvidenceRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The days within one record of the field come in order: a signal is received, then disposed of; a
 * CAPA is opened, its effectiveness is checked, then it is closed; a deployment begins, then ends.
 *
 * <p>Source: ISO 13485 4.2.5 (records stay accurate), 8.2.2, 8.5.2 (effectiveness is shown before
 * closure).
 */
public final class DatesOutOfOrder implements RecordRule {
  private static final Code CODE = Code.error("VT357", "dates-out-of-order");
  private static final List<Pair> ORDER =
      List.of(
          new Pair("signal", "received", "received", "disposed", "disposed of"),
          new Pair("capa", "opened", "opened", "effectiveness", "checked for effectiveness"),
          new Pair("capa", "opened", "opened", "closed", "closed"),
          new Pair("capa", "effectiveness", "checked for effectiveness", "closed", "closed"),
          new Pair("deployment", "deployed", "deployed", "ended", "ended"));

  /** Two fields of a kind of which one comes first, with the words for what happened. */
  private record Pair(String kind, String first, String since, String then, String event) {}

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("signal", "capa", "deployment");
  }

  @Override
  public Stream<Diagnostic> ask(EvidenceRecord record, Inspection inspection) {
    return ORDER.stream()
        .filter(pair -> pair.kind().equals(record.kind()))
        .flatMap(pair -> ask(record, pair, inspection));
  }

  private Stream<Diagnostic> ask(EvidenceRecord record, Pair pair, Inspection inspection) {
    Optional<LocalDate> first = day(record, pair.first());
    Optional<LocalDate> then = day(record, pair.then());
    return then.filter(day -> first.filter(day::isBefore).isPresent()).stream()
        .map(
            day ->
                finding(
                        record,
                        inspection.placeOf(record, pair.then()),
                        name(record) + " was " + pair.event() + " before it was " + pair.since())
                    .targeting(pair.first() + " " + pair.then())
                    .labelled(pair.event() + " " + day)
                    .see(
                        inspection.placeOf(record, pair.first()),
                        pair.since() + " " + first.orElseThrow())
                    .helped("correct the day that is wrong"));
  }

  private static Optional<LocalDate> day(EvidenceRecord record, String field) {
    return field.equals("effectiveness")
        ? record.structure(field).flatMap(check -> check.day("checked"))
        : record.day(field);
  }
}
