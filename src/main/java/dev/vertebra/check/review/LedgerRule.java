package dev.vertebra.check.review;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.ReviewEntry;
import java.util.Comparator;
import java.util.List;

/** A rule that asks about each entry of the ledger. */
interface LedgerRule extends Rule {

  /** The records that entries are about, under the id that these name. */
  @Override
  default List<EvidenceRecord> population(Inspection inspection) {
    return inspection.graph().reviews().ledger().entries().stream()
        .map(e -> e.review().record())
        .filter(RecordId::isValid)
        .distinct()
        .flatMap(id -> inspection.graph().find(new RecordId(id)).stream())
        .sorted(Comparator.comparing(EvidenceRecord::id))
        .toList();
  }

  /** Every entry by its number. */
  @Override
  default List<String> asked(Inspection inspection) {
    return inspection.graph().reviews().ledger().entries().stream()
        .map(e -> "entry " + e.review().number())
        .toList();
  }

  /** The finding about the record that an entry names, when there is one of that id today. */
  default Diagnostic about(Diagnostic found, ReviewEntry entry, Inspection inspection) {
    String id = entry.review().record();
    boolean isHere = RecordId.isValid(id) && inspection.graph().find(new RecordId(id)).isPresent();
    return isHere ? found.about(id) : found;
  }
}
