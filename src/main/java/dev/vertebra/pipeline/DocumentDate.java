package dev.vertebra.pipeline;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Fields;
import dev.vertebra.model.Release;
import dev.vertebra.model.TraceGraph;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;

/** The date as which the evidence speaks. It comes from the evidence and never from the clock. */
final class DocumentDate {
  private DocumentDate() {}

  /**
   * The date of published documents: {@link #of(TraceGraph, Release)}, or else the start of 1970,
   * which says that the evidence has no date at all.
   */
  static Instant of(Compilation compilation) {
    return of(compilation.graph(), compilation.analysis().release()).orElse(Instant.EPOCH);
  }

  /** When the release was decided; else the latest day on which a record was written. */
  static Optional<Instant> of(TraceGraph graph, Release release) {
    return decided(graph, release)
        .or(
            () ->
                graph.records().stream()
                    .flatMap(r -> r.day("date").stream())
                    .max(Comparator.naturalOrder())
                    .map(DocumentDate::midnight));
  }

  /** The day of {@link #of(TraceGraph, Release)}. */
  static Optional<LocalDate> day(TraceGraph graph, Release release) {
    return of(graph, release).map(at -> at.atOffset(ZoneOffset.UTC).toLocalDate());
  }

  private static Optional<Instant> decided(TraceGraph graph, Release release) {
    Optional<EvidenceRecord> decision = release.decision().flatMap(graph::find);
    return decision
        .flatMap((Fields d) -> d.moment("decided"))
        .map(OffsetDateTime::toInstant)
        .or(() -> decision.flatMap(d -> d.day("decided")).map(DocumentDate::midnight));
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
