package dev.vertebra.check.review;

import dev.vertebra.check.Inspection;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.Strength;
import dev.vertebra.model.TraceLink;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * The records that the release which is built rests on: the decision on it, and what is reached
 * from there along links of the spine in the direction in which they were written.
 */
final class ReleaseThread {
  private ReleaseThread() {}

  /** Their ids; none without a decision. */
  static Set<RecordId> of(Inspection inspection) {
    Set<RecordId> reached = new HashSet<>();
    Deque<RecordId> open = new ArrayDeque<>();
    inspection.decision().map(EvidenceRecord::id).ifPresent(open::add);
    while (!open.isEmpty()) {
      RecordId id = open.poll();
      if (reached.add(id)) {
        for (TraceLink link : inspection.graph().outgoing(id)) {
          if (inspection.profile().isSpine(link.relation()) && link.strength() != Strength.BROKEN) {
            link.to().ifPresent(open::add);
          }
        }
      }
    }
    return reached;
  }
}
