package dev.vertebra.check.time;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.EvidenceRecord;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A release is decided after the runs that it accepts were executed and the reviews that it
 * considers were held. A review without a time of day may be of the same day as the decision.
 *
 * <p>Source: ISO 13485 8.2.6 (release only when the planned arrangements have been completed),
 * 7.3.7.
 */
public final class DecidedBeforeEvidence implements Rule {
  private static final Code CODE = Code.error("VT323", "decided-before-evidence");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.releasingDecisions();
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    List<Diagnostic> found = new ArrayList<>();
    for (EvidenceRecord decision : population(inspection)) {
      decision.moment("decided").ifPresent(decided -> check(decision, decided, inspection, found));
    }
    return found;
  }

  private void check(
      EvidenceRecord decision,
      OffsetDateTime decided,
      Inspection inspection,
      List<Diagnostic> found) {
    for (EvidenceRecord run : inspection.linked(decision, "accepts")) {
      run.moment("executed")
          .filter(decided::isBefore)
          .ifPresent(t -> found.add(report(decision, run, "executed", inspection)));
    }
    for (EvidenceRecord review : inspection.linked(decision, "considers")) {
      review
          .day("held")
          .filter(decided.toLocalDate()::isBefore)
          .ifPresent(t -> found.add(report(decision, review, "held", inspection)));
    }
  }

  private Diagnostic report(
      EvidenceRecord decision, EvidenceRecord evidence, String event, Inspection inspection) {
    return finding(
            decision,
            inspection.placeOf(decision, "decided"),
            name(decision) + " was decided before " + name(evidence) + " was " + event)
        .targeting(evidence.id().value())
        .labelled(name(evidence) + " was " + event + " " + evidence.text(event))
        .see(inspection.placeOf(evidence, event), "later than the decision that rests on it")
        .helped("correct the time that is wrong, or decide again on the complete evidence")
        .restingOn(Fact.record(evidence.id().value()));
  }
}
