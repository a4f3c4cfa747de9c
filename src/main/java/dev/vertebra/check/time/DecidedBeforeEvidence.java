package dev.vertebra.check.time;

import static dev.vertebra.check.Wording.ids;
import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.RecordRule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.source.Span;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * A release is decided after the runs that it accepts were executed, the reviews that it considers
 * were held, the nonconformities detected, and the labels and regulatory decisions approved. What
 * has no time of day may be of the same day as the decision. One finding for each decision.
 *
 * <p>Source: ISO 13485 8.2.6 (release only when the planned arrangements have been completed),
 * 7.3.7.
 */
public final class DecidedBeforeEvidence implements RecordRule {
  private static final Code CODE = Code.error("VT323", "decided-before-evidence");
  private static final List<String> EVENTS = List.of("held", "detected");
  private static final List<String> NEED_APPROVAL = List.of("label", "regulatory-decision");
  private static final int SHOWN = 5;

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.releasingDecisions();
  }

  @Override
  public Stream<Diagnostic> ask(EvidenceRecord decision, Inspection inspection) {
    List<Late> late =
        decision.moment("decided").stream()
            .flatMap(decided -> late(decision, decided, inspection))
            .toList();
    return late.isEmpty() ? Stream.of() : Stream.of(report(decision, late, inspection));
  }

  /**
   * Evidence that came after the decision that rests on it.
   *
   * @param event what happened to it, such as "executed"
   * @param place where it says when
   */
  private record Late(EvidenceRecord record, String event, Span place) {}

  private static Stream<Late> late(
      EvidenceRecord decision, OffsetDateTime decided, Inspection inspection) {
    LocalDate day = decided.toLocalDate();
    Stream<Late> runs =
        inspection.linked(decision, "accepts").stream()
            .filter(run -> run.moment("executed").filter(decided::isBefore).isPresent())
            .map(run -> new Late(run, "executed", run.spanOf("executed")));
    Stream<Late> considered =
        inspection.linked(decision, "considers").stream()
            .flatMap(
                record ->
                    Stream.concat(
                        EVENTS.stream()
                            .filter(event -> record.day(event).filter(day::isBefore).isPresent())
                            .map(event -> new Late(record, event, record.spanOf(event))),
                        Stream.of(record)
                            .filter(r -> NEED_APPROVAL.contains(r.kind()))
                            .filter(r -> inspection.approved(r).filter(day::isBefore).isPresent())
                            .map(r -> new Late(r, "approved", r.spanOf("approvals")))));
    return Stream.concat(runs, considered);
  }

  private Diagnostic report(EvidenceRecord decision, List<Late> late, Inspection inspection) {
    List<EvidenceRecord> records = late.stream().map(Late::record).toList();
    Diagnostic found =
        finding(
                decision,
                inspection.placeOf(decision, "decided"),
                name(decision)
                    + " was decided before "
                    + ids(records)
                    + (late.size() == 1 ? " was " + late.get(0).event() : " came to be"))
            .labelled("decided too early")
            .helped("correct the time that is wrong, or decide again on the complete evidence");
    for (Late evidence : late.subList(0, Math.min(SHOWN, late.size()))) {
      found = found.see(evidence.place(), name(evidence.record()) + " was " + evidence.event());
    }
    for (EvidenceRecord record : records) {
      found = found.restingOn(Fact.record(record.id().value()));
    }
    return found;
  }
}
