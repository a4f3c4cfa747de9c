package dev.vertebra.compare;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.TraceLink;
import java.util.Set;

/**
 * By which relations a doubt about a record becomes a doubt about another: what a run shows is in
 * doubt with the run, what a control lowers with the control. The profile says on which fields
 * links rely; it does not say which links carry proof, which is why they are named here.
 */
final class Carriers {
  /** Ties by digest: another file at the far end, and the near end was made with something else. */
  private static final Set<String> TIED =
      Set.of("composed-of", "trained-on", "evaluates", "uses-data", "drawn-from");

  /** The record that holds the link rests on its target. */
  private static final Set<String> HOLDER_RESTS =
      Set.of(
          "composed-of",
          "trained-on",
          "evaluates",
          "uses-data",
          "drawn-from",
          "follows",
          "accepts",
          "considers",
          "states",
          "releases",
          "authorised-by",
          "deploys",
          "validated-by");

  /** The target rests on the record that holds the link. */
  private static final Set<String> TARGET_RESTS = Set.of("verifies", "mitigates", "derives-from");

  /** Kinds whose records are shown to hold by runs and reviews. */
  private static final Set<String> PROVEN_KINDS = Set.of("requirement", "risk-control");

  private static final Set<String> ABOUT_TARGET = Set.of("tests", "mitigates", "reviews");

  private Carriers() {}

  /** Whether a digest ties the ends, so that another file at the target concerns the holder. */
  static boolean isTied(TraceLink link) {
    return TIED.contains(link.relation());
  }

  /**
   * Whether a link that relies on what has changed says something about its target only, so that
   * the record which holds it is to be looked at and nothing follows for what else that says.
   */
  static boolean isAboutTarget(TraceLink link) {
    return ABOUT_TARGET.contains(link.relation());
  }

  /**
   * Whether the holder rests on the target. What implements something is in doubt as a whole only
   * when it is itself required or a control: a label that states one doubtful claim still says the
   * rest.
   */
  static boolean holderRests(TraceLink link, EvidenceRecord target) {
    return HOLDER_RESTS.contains(link.relation())
        || (link.relation().equals("implemented-by") && PROVEN_KINDS.contains(target.kind()));
  }

  /** Whether the target rests on the holder; an intended use rests on nothing derived from it. */
  static boolean targetRests(TraceLink link, EvidenceRecord target) {
    return TARGET_RESTS.contains(link.relation()) && !target.kind().equals("intended-use");
  }
}
