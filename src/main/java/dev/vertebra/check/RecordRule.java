package dev.vertebra.check;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.model.EvidenceRecord;
import java.util.List;
import java.util.stream.Stream;

/** A rule that asks each record of its population by itself. */
public interface RecordRule extends Rule {

  /** What it finds about one record of its population, in any order. */
  Stream<Diagnostic> ask(EvidenceRecord record, Inspection inspection);

  @Override
  default List<Diagnostic> check(Inspection inspection) {
    return population(inspection).stream().flatMap(r -> ask(r, inspection)).toList();
  }
}
