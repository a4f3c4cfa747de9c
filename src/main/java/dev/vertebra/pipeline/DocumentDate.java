package dev.vertebra.pipeline;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Fields;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;

/** The date of a published document, which comes from the evidence and never from the clock. */
final class DocumentDate {
  private DocumentDate() {}

  /**
   * When the release was decided; else the latest day on which a record was written; else the start
   * of 1970, which says that the evidence has no date at all.
   */
  static Instant of(Compilation compilation) {
    return decided(compilation)
        .or(
            () ->
                compilation.graph().records().stream()
                    .flatMap(r -> r.day("date").stream())
                    .max(Comparator.naturalOrder())
                    .map(DocumentDate::midnight))
        .orElse(Instant.EPOCH);
  }

  private static Optional<Instant> decided(Compilation compilation) {
    Optional<EvidenceRecord> decision =
        compilation.analysis().release().decision().flatMap(compilation.graph()::find);
    return decision
        .flatMap((Fields d) -> d.moment("decided"))
        .map(OffsetDateTime::toInstant)
        .or(() -> decision.flatMap(d -> d.day("decided")).map(DocumentDate::midnight));
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
