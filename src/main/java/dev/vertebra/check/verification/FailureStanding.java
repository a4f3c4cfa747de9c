package dev.vertebra.check.verification;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Wording;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the record says about a run that did not meet its criteria.
 *
 * <p>Decisions that accept the run must all be approved releases with a restriction. A run that no
 * decision accepts may be superseded by a later executed run, be the subject of an anomaly or
 * nonconformity, or concern another model version than the released one. Otherwise the failure is
 * open.
 */
sealed interface FailureStanding {

  /** Finds how the failure of {@code run} was dealt with. */
  static FailureStanding of(EvidenceRecord run, Inspection inspection) {
    List<EvidenceRecord> decisions =
        inspection.graph().sources(run.id(), "accepts").stream()
            .filter(inspection::isReleasing)
            .toList();
    if (!decisions.isEmpty()) {
      return decisions.stream().allMatch(d -> isRestricted(d, inspection))
          ? restricted(decisions.get(0))
          : new Open();
    }
    return notAccepted(run, inspection).<FailureStanding>map(s -> s).orElseGet(Open::new);
  }

  /** The finding at the severity and with the words that this standing calls for. */
  Diagnostic applyTo(Diagnostic failed, EvidenceRecord run);

  private static boolean isRestricted(EvidenceRecord decision, Inspection inspection) {
    return inspection.isEffective(decision)
        && decision.text("decision").equals("released-with-restriction")
        && !decision.text("restriction").isBlank()
        && !inspection.approvals(decision).isEmpty();
  }

  private static Known restricted(EvidenceRecord decision) {
    return new Known(
        decision.spanOf("restriction"),
        "the restriction under which " + name(decision) + " accepts it",
        "released with restriction: " + Wording.brief(decision.text("restriction")));
  }

  private static Optional<Known> notAccepted(EvidenceRecord run, Inspection inspection) {
    Stream<Known> superseded =
        inspection.sources(run, "supersedes").stream()
            .map(
                by ->
                    new Known(
                        by.idSpan(),
                        "the run that supersedes it",
                        "superseded by " + name(by) + "; kept because a failed run is a record"));
    Stream<Known> recorded =
        inspection.sources(run, "found-in").stream()
            .map(
                by ->
                    new Known(
                        by.idSpan(),
                        "recorded here",
                        "on record as " + by.kind() + " " + name(by)));
    return Stream.of(superseded, recorded, elsewhere(run, inspection)).flatMap(s -> s).findFirst();
  }

  private static Stream<Known> elsewhere(EvidenceRecord run, Inspection inspection) {
    return inspection.linked(run, "evaluates").stream()
        .filter(m -> inspection.modelVersion().filter(r -> !r.id().equals(m.id())).isPresent())
        .map(
            m ->
                new Known(
                    m.idSpan(),
                    "the model version that it evaluates",
                    "it evaluates " + name(m) + ", which is not the released version"));
  }

  /** Nobody has dealt with it. */
  record Open() implements FailureStanding {
    @Override
    public Diagnostic applyTo(Diagnostic failed, EvidenceRecord run) {
      return failed
          .helped(
              "correct the cause and run again, or release with a `restriction:` in the approved"
                  + " decision that accepts "
                  + name(run))
          .restingOn(Fact.linksOf("accepts"));
    }
  }

  /**
   * It was dealt with on record.
   *
   * @param place where
   * @param placeNote what stands there
   * @param account how
   */
  record Known(Span place, String placeNote, String account) implements FailureStanding {
    @Override
    public Diagnostic applyTo(Diagnostic failed, EvidenceRecord run) {
      return failed.at(Severity.WARNING).see(place, placeNote).helped(account);
    }
  }
}
