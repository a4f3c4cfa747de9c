package dev.vertebra.profile;

import dev.vertebra.model.CriterionOutcome;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Release;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How somebody with authority dealt, on record, with a run that did not meet its criteria: rules
 * and pages ask here, so that they cannot disagree.
 *
 * <p>Decisions that accept the run must all be approved releases with a restriction that name the
 * criterion as a limitation: a restriction for one failure does not cover another. A run that no
 * decision accepts may be superseded by a later executed run, be the subject of an anomaly or
 * nonconformity, or concern another model version than the released one.
 *
 * @param sort how it was dealt with
 * @param by the record that says so
 * @param limitation the entry of the decision that names the criterion, of a limitation
 */
public record KnownFailure(Sort sort, EvidenceRecord by, Optional<Value.Structure> limitation) {

  /** Ways to deal with a failure. */
  public enum Sort {
    /** A decision accepts it as a limitation. */
    LIMITATION,
    /** A later run takes the place of this one. */
    SUPERSEDED,
    /** An anomaly or nonconformity records it. */
    RECORDED,
    /** It evaluates another model version than the released one. */
    ELSEWHERE
  }

  /** How the failure of {@code run} at a criterion was dealt with; empty while it is open. */
  public static Optional<KnownFailure> of(
      EvidenceRecord run,
      CriterionOutcome outcome,
      TraceGraph graph,
      Profile profile,
      Release release) {
    List<EvidenceRecord> decisions =
        graph.sources(run.id(), "accepts").stream()
            .filter(d -> isReleasing(d, profile, release))
            .toList();
    if (decisions.isEmpty()) {
      return notAccepted(run, graph, profile, release);
    }
    return decisions.stream()
            .allMatch(d -> isRestricted(d, profile) && limitation(d, run, outcome).isPresent())
        ? limitation(decisions.get(0), run, outcome)
            .map(l -> new KnownFailure(Sort.LIMITATION, decisions.get(0), Optional.of(l)))
        : Optional.empty();
  }

  /**
   * Whether a decision's content counts: it is approved, or it is the one for the release that is
   * built, even while that is a draft. A rejection releases nothing.
   */
  public static boolean isReleasing(EvidenceRecord decision, Profile profile, Release release) {
    boolean counts =
        profile.isEffective(decision)
            || release.decision().filter(decision.id()::equals).isPresent();
    return counts && !decision.text("decision").equals("rejected");
  }

  private static boolean isRestricted(EvidenceRecord decision, Profile profile) {
    return profile.isEffective(decision)
        && decision.text("decision").equals("released-with-restriction")
        && !decision.text("restriction").isBlank()
        && decision.structures("approvals").stream()
            .anyMatch(a -> a.text("meaning").equals("approval"));
  }

  /** The entry under {@code limitations:} that names this run, metric and subgroup. */
  private static Optional<Value.Structure> limitation(
      EvidenceRecord decision, EvidenceRecord run, CriterionOutcome outcome) {
    return decision.structures("limitations").stream()
        .filter(l -> l.text("run").equals(run.id().value()))
        .filter(l -> l.text("metric").equals(outcome.metric()))
        .filter(
            l ->
                (l.text("subgroup").isEmpty() ? "all" : l.text("subgroup"))
                    .equals(outcome.subgroup()))
        .findFirst();
  }

  private static Optional<KnownFailure> notAccepted(
      EvidenceRecord run, TraceGraph graph, Profile profile, Release release) {
    Stream<KnownFailure> superseded =
        graph.sources(run.id(), "supersedes").stream()
            .filter(profile::isEffective)
            .map(by -> new KnownFailure(Sort.SUPERSEDED, by, Optional.empty()));
    Stream<KnownFailure> recorded =
        graph.sources(run.id(), "found-in").stream()
            .filter(profile::isEffective)
            .map(by -> new KnownFailure(Sort.RECORDED, by, Optional.empty()));
    Stream<KnownFailure> elsewhere =
        graph.outgoing(run.id()).stream()
            .filter(l -> l.relation().equals("evaluates"))
            .flatMap(l -> l.to().flatMap(graph::find).stream())
            .filter(
                m ->
                    release
                        .modelVersion()
                        .filter(r -> graph.find(r).isPresent() && !r.equals(m.id()))
                        .isPresent())
            .map(m -> new KnownFailure(Sort.ELSEWHERE, m, Optional.empty()));
    return Stream.of(superseded, recorded, elsewhere).flatMap(s -> s).findFirst();
  }
}
