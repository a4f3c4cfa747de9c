package dev.vertebra.check.time;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Value;
import java.time.Instant;
import java.util.Comparator;

/**
 * One approval under a record.
 *
 * @param record what was approved
 * @param approval who, in which role, and when
 * @param at when
 */
record Signature(EvidenceRecord record, Value.Structure approval, Instant at) {

  /** The earliest first; of the same time, by record. */
  static final Comparator<Signature> ORDER =
      Comparator.comparing(Signature::at).thenComparing(s -> s.record().id());
}
