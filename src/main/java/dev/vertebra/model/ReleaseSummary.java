package dev.vertebra.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What later releases are told about an earlier one.
 *
 * @param version its version label
 * @param asOf the time as which its evidence speaks; empty for a draft
 * @param baseline digest of its baseline; empty for a draft
 * @param system identity of its model system, when it could be computed
 * @param decision the release decision
 * @param runs the runs that the decision accepts, sorted
 */
public record ReleaseSummary(
    String version,
    Optional<Instant> asOf,
    Optional<Sha256> baseline,
    Optional<Sha256> system,
    Optional<RecordId> decision,
    List<AcceptedRun> runs) {
  public ReleaseSummary {
    runs = List.copyOf(runs);
  }
}
