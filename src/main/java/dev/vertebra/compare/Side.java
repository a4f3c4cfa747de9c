package dev.vertebra.compare;

import dev.vertebra.diagnostic.Findings;
import dev.vertebra.model.Analysis;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.profile.Profile;
import dev.vertebra.profile.Project;
import java.util.Optional;

/**
 * One of the two states that are compared.
 *
 * @param label what its reader calls it, such as {@code 1.0.0} or {@code draft}
 * @param profile the language that it is written in
 * @param project product and settings
 * @param graph records and links
 * @param analysis derived facts
 * @param findings all findings, folded
 */
public record Side(
    String label,
    Profile profile,
    Project project,
    TraceGraph graph,
    Analysis analysis,
    Findings findings) {

  /** A record as a comparison names it. */
  RecordAt at(EvidenceRecord record) {
    return new RecordAt(
        record.id(),
        record.kind(),
        record.title(),
        profile.stateOf(record),
        profile.isEffective(record),
        record.idSpan().file(),
        record.idSpan().line(),
        record.digest());
  }

  /** Whether the record of this id counts as evidence. */
  boolean isInForce(RecordId id) {
    return graph.find(id).filter(profile::isEffective).isPresent();
  }

  /** The model version that the release is about. */
  Optional<RecordId> modelVersion() {
    return analysis.release().modelVersion();
  }
}
