package dev.vertebra.check.release;

import static dev.vertebra.check.Wording.ids;
import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.RecordRule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.profile.Verification;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * A claim in force rests on a run that the release accepts: a run that verifies it without being
 * accepted supports another release. A claim that nothing verifies is found elsewhere, and one that
 * was written after the decision is left to the next.
 *
 * <p>Source: ISO 13485 7.3.7 and 8.2.6; 21 CFR 801 (claims are labeling); sampled claims are walked
 * to their result.
 */
public final class ClaimNotAccepted implements RecordRule {
  private static final Code CODE = Code.error("VT369", "claim-not-accepted");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.releasingDecision().isEmpty()
        ? List.of()
        : inspection.effective("claim").stream()
            .filter(claim -> !isLater(claim, inspection))
            .filter(claim -> !runs(claim, inspection).isEmpty())
            .toList();
  }

  private static List<EvidenceRecord> runs(EvidenceRecord claim, Inspection inspection) {
    return Verification.of(claim, inspection.graph(), inspection.profile()).runs();
  }

  private static boolean isLater(EvidenceRecord claim, Inspection inspection) {
    return inspection
        .decided()
        .map(OffsetDateTime::toLocalDate)
        .filter(day -> claim.day("date").filter(day::isBefore).isPresent())
        .isPresent();
  }

  @Override
  public Stream<Diagnostic> ask(EvidenceRecord claim, Inspection inspection) {
    List<EvidenceRecord> runs = runs(claim, inspection);
    if (runs.stream().anyMatch(run -> inspection.isAccepted(run.id()))) {
      return Stream.of();
    }
    EvidenceRecord decision = inspection.releasingDecision().orElseThrow();
    Diagnostic found =
        finding(claim, name(decision) + " accepts no run that verifies the claim " + name(claim))
            .labelled("verified by " + ids(runs) + " only")
            .see(inspection.place(decision, "accepts"), "what the decision accepts")
            .helped("accept the run that shows it, or withdraw the claim from the release")
            .restingOn(Fact.linksFrom(decision.id().value(), "accepts"))
            .restingOn(Fact.linksOf("verifies"));
    for (EvidenceRecord run : runs) {
      found = found.restingOn(Fact.record(run.id().value()));
    }
    return Stream.of(found);
  }
}
