package dev.vertebra.check.change;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.RecordRule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.EvidenceRecord;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * An implemented change of the model, its data or its requirements was verified again: each
 * protocol that it requires, or one that supersedes it, has an executed run on or after the day of
 * implementation. A change that was implemented after the release was decided belongs to the next
 * release and is not asked.
 *
 * <p>Source: ISO 13485 7.3.9; CP 7382.850 (changes in the field without verification).
 */
public final class ReverificationNotRun implements RecordRule {
  private static final Code CODE = Code.error("VT346", "reverification-not-run");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("change-request").stream()
        .filter(change -> change.day("implemented").isPresent())
        .filter(change -> !later(change, inspection))
        .filter(change -> !inspection.linked(change, "requires").isEmpty())
        .filter(change -> ChangeWithoutReverification.touchesTheModel(change, inspection))
        .toList();
  }

  private static boolean later(EvidenceRecord change, Inspection inspection) {
    return inspection
        .decided()
        .map(OffsetDateTime::toLocalDate)
        .filter(day -> change.day("implemented").filter(day::isBefore).isPresent())
        .isPresent();
  }

  @Override
  public Stream<Diagnostic> ask(EvidenceRecord change, Inspection inspection) {
    LocalDate implemented = change.day("implemented").orElseThrow();
    return inspection.linked(change, "requires").stream()
        .filter(protocol -> !isRun(protocol, implemented, inspection))
        .map(protocol -> report(change, protocol, inspection));
  }

  private static boolean isRun(
      EvidenceRecord protocol, LocalDate implemented, Inspection inspection) {
    return Stream.concat(Stream.of(protocol), inspection.sources(protocol, "supersedes").stream())
        .flatMap(p -> inspection.sources(p, "follows").stream())
        .flatMap(run -> run.moment("executed").stream())
        .anyMatch(executed -> !executed.toLocalDate().isBefore(implemented));
  }

  private Diagnostic report(EvidenceRecord change, EvidenceRecord protocol, Inspection inspection) {
    return finding(
            change,
            inspection.place(change, "requires"),
            name(change)
                + " was implemented, and "
                + name(protocol)
                + ", which it requires, was not run since")
        .targeting(protocol.id().value())
        .labelled("implemented " + change.text("implemented"))
        .see(protocol.idSpan(), "the protocol")
        .helped(
            "execute the protocol on what was changed, and name the run's `follows: "
                + protocol.id()
                + "`")
        .restingOn(Fact.linksFrom(change.id().value(), "requires"))
        .restingOn(Fact.linksOf("follows"))
        .restingOn(Fact.recordsOf("validation-run"));
  }
}
