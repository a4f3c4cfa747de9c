package dev.vertebra.check.verification;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.model.CriterionOutcome;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Value;
import dev.vertebra.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the record says about a run that did not meet its criteria.
 *
 * <p>Decisions that accept the run must all be approved releases with a restriction that name the
 * criterion as a limitation: a restriction for one failure does not cover another. A run that no
 * decision accepts may be superseded by a later executed run, be the subject of an anomaly or
 * nonconformity, or concern another model version than the released one. Otherwise the failure is
 * open.
 */
sealed interface FailureStanding {

  /** Finds how the failure of {@code run} at this criterion was dealt with. */
  static FailureStanding of(EvidenceRecord run, CriterionOutcome outcome, Inspection inspection) {
    List<EvidenceRecord> decisions =
        inspection.graph().sources(run.id(), "accepts").stream()
            .filter(inspection::isReleasing)
            .toList();
    if (!decisions.isEmpty()) {
      boolean known =
          decisions.stream()
              .allMatch(
                  d -> isRestricted(d, inspection) && limitation(d, run, outcome).isPresent());
      return known ? standing(decisions.get(0), run, outcome) : new Open();
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

  /** The entry under {@code limitations:} that names this run, metric and subgroup. */
  private static Optional<Value.Structure> limitation(
      EvidenceRecord decision, EvidenceRecord run, CriterionOutcome outcome) {
    return decision.structures("limitations").stream()
        .filter(l -> l.text("run").equals(run.id().value()))
        .filter(l -> l.text("metric").equals(outcome.metric()))
        .filter(l -> subgroup(l).equals(outcome.subgroup()))
        .findFirst();
  }

  private static String subgroup(Value.Structure limitation) {
    return limitation.text("subgroup").isEmpty() ? "all" : limitation.text("subgroup");
  }

  private static FailureStanding standing(
      EvidenceRecord decision, EvidenceRecord run, CriterionOutcome outcome) {
    return limitation(decision, run, outcome)
        .<FailureStanding>map(l -> known(decision, l))
        .orElseGet(Open::new);
  }

  private static Known known(EvidenceRecord decision, Value.Structure limitation) {
    return new Known(
        limitation.spanOf("statement"),
        "the limitation under which " + name(decision) + " accepts it",
        "accepted with the limitation: " + limitation.text("statement").strip());
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
              "correct the cause and run again, or release with a restriction: name this criterion"
                  + " under `limitations:` of the approved decision that accepts "
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
