package dev.vertebra.compare;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.Strength;
import java.util.List;

/** The executed runs that speak for a release. */
final class CurrentRuns {
  private CurrentRuns() {}

  /**
   * Runs that verify a record, made with the release's model system, in force and not superseded by
   * one that is; sorted by id. When there is none, those made with another system: what is on file.
   */
  static List<EvidenceRecord> verifying(Side side, RecordId subject) {
    List<EvidenceRecord> current = ofStrength(side, subject, Strength.SUSPECT);
    return current.isEmpty() ? ofStrength(side, subject, Strength.STALE) : current;
  }

  private static List<EvidenceRecord> ofStrength(Side side, RecordId subject, Strength weakest) {
    return side.graph().incoming(subject).stream()
        .filter(l -> l.relation().equals("verifies"))
        .filter(l -> l.strength().compareTo(weakest) <= 0)
        .flatMap(l -> side.graph().find(l.from()).stream())
        .filter(r -> r.kind().equals("validation-run") && isCurrent(side, r))
        .distinct()
        .toList();
  }

  /** Whether a run is in force and no run in force supersedes it. */
  static boolean isCurrent(Side side, EvidenceRecord run) {
    return side.profile().isEffective(run)
        && side.graph().sources(run.id(), "supersedes").stream()
            .noneMatch(side.profile()::isEffective);
  }
}
