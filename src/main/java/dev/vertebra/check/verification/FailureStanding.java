package dev.vertebra.check.verification;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Mentions;
import dev.vertebra.check.Wording;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.model.CriterionOutcome;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Value;
import dev.vertebra.profile.KnownFailure;
import dev.vertebra.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * How a finding tells of a {@link KnownFailure}.
 *
 * @param place where it is recorded
 * @param placeNote what stands there
 * @param account how it was dealt with
 */
record FailureStanding(Span place, String placeNote, String account) {

  /** How the failure of {@code run} at a criterion was dealt with; empty while it is open. */
  static Optional<FailureStanding> of(
      EvidenceRecord run, CriterionOutcome outcome, Inspection inspection) {
    return KnownFailure.of(
            run, outcome, inspection.graph(), inspection.profile(), inspection.release())
        .map(FailureStanding::of);
  }

  /** The finding as a warning that says how it was dealt with. */
  Diagnostic applyTo(Diagnostic failed) {
    return failed.at(Severity.WARNING).see(place, placeNote).helped(account);
  }

  /**
   * The finding as an error, with the decisions that accept the run and do not restrict it, and
   * with everything that, were it on file, could have dealt with it.
   */
  static Diagnostic open(Diagnostic failed, EvidenceRecord run, Inspection inspection) {
    Diagnostic found = failed.restingOn(Fact.linksOf("accepts"));
    List<EvidenceRecord> decisions =
        inspection.graph().sources(run.id(), "accepts").stream()
            .filter(inspection::isReleasing)
            .toList();
    for (EvidenceRecord decision : decisions) {
      String id = decision.id().value();
      found =
          found
              .see(
                  inspection.place(decision, "accepts"),
                  name(decision) + " accepts the run without a limitation for this")
              .restingOn(Fact.record(id))
              .restingOn(Fact.inForce(id));
      for (String field : List.of("limitations", "decision", "restriction", "approvals")) {
        found = found.restingOn(Fact.field(id, field));
      }
    }
    return decisions.isEmpty()
        ? naming(found, run, inspection)
            .restingOn(Fact.linksOf("found-in"))
            .restingOn(Fact.linksOf("supersedes"))
            .restingOn(Fact.recordsOf("release-decision"))
            .restingOn(Fact.namedOf("anomaly"))
            .restingOn(Fact.namedOf("nonconformity"))
        : found;
  }

  /** The finding with what names the run in a text and is not found in it by a link. */
  private static Diagnostic naming(Diagnostic failed, EvidenceRecord run, Inspection inspection) {
    Diagnostic found = failed;
    for (EvidenceRecord other : inspection.effective("anomaly", "nonconformity")) {
      if (Mentions.texts(other).flatMap(t -> Mentions.in(t, inspection)).anyMatch(run::equals)) {
        found = found.see(other.idSpan(), "names the run, and is not linked to it by `found-in`");
      }
    }
    return found;
  }

  private static FailureStanding of(KnownFailure known) {
    EvidenceRecord by = known.by();
    return switch (known.sort()) {
      case LIMITATION -> accepted(by, known.limitation().orElseThrow());
      case SUPERSEDED ->
          new FailureStanding(
              by.idSpan(),
              "the run that supersedes it",
              "superseded by " + name(by) + "; kept because a failed run is a record");
      case RECORDED ->
          new FailureStanding(
              by.idSpan(), "recorded here", "on record as " + by.kind() + " " + name(by));
      case ELSEWHERE ->
          new FailureStanding(
              by.idSpan(),
              "the model version that it evaluates",
              "it evaluates " + name(by) + ", which is not the released version");
    };
  }

  private static FailureStanding accepted(EvidenceRecord decision, Value.Structure limitation) {
    return new FailureStanding(
        limitation.spanOf("statement"),
        "the limitation under which " + name(decision) + " accepts it",
        "accepted with the limitation: " + Wording.brief(limitation.text("statement")));
  }
}
