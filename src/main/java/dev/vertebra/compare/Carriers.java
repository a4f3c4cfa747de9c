package dev.vertebra.compare;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.TraceLink;
import java.util.Set;

/**
 * By which relations a doubt about a record becomes a doubt about another: what a run shows is in
 * doubt with the run, what a control lowers with the control. The profile says on which fields links
 * rely; it does not say which links carry proof, which is why they are named here.
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
          "implemented-by",
          "accepts",
          "considers",
          "states",
          "releases",
          "authorised-by",
          "deploys",
          "validated-by");

  /** The target rests on the record that holds the link. */
  private static final Set<String> TARGET_RESTS = Set.of("verifies", "mitigates", "derives-from");

  private Carriers() {}

  /** Whether a digest ties the ends, so that another file at the target concerns the holder. */
  static boolean isTied(TraceLink link) {
    return TIED.contains(link.relation());
  }

  /** Whether the holder rests on the target. */
  static boolean holderRests(TraceLink link) {
    return HOLDER_RESTS.contains(link.relation());
  }

  /** Whether the target rests on the holder; an intended use rests on nothing derived from it. */
  static boolean targetRests(TraceLink link, EvidenceRecord target) {
    return TARGET_RESTS.contains(link.relation()) && !target.kind().equals("intended-use");
  }
}
