package dev.vertebra.check.review;

import dev.vertebra.check.Inspection;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RecordId;
import java.util.Comparator;
import java.util.List;

/** The records that entries of the ledger are about. */
final class Reviewed {
  private Reviewed() {}

  /** Those that exist under the id that an entry names, sorted by id. */
  static List<EvidenceRecord> records(Inspection inspection) {
    return inspection.graph().reviews().ledger().entries().stream()
        .map(e -> e.review().record())
        .filter(RecordId::isValid)
        .distinct()
        .flatMap(id -> inspection.graph().find(new RecordId(id)).stream())
        .sorted(Comparator.comparing(EvidenceRecord::id))
        .toList();
  }
}
