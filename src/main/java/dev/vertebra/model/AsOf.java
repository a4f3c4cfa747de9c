package dev.vertebra.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;

/** The time as which evidence speaks. It comes from the evidence and never from the clock. */
public final class AsOf {
  private AsOf() {}

  /**
   * When the release was decided; else the latest day on which a record was written; empty when the
   * evidence has no date at all.
   */
  public static Optional<Instant> moment(TraceGraph graph, Release release) {
    return decided(graph, release)
        .or(
            () ->
                graph.records().stream()
                    .flatMap(r -> r.day("date").stream())
                    .max(Comparator.naturalOrder())
                    .map(AsOf::midnight));
  }

  /** The day of {@link #moment}, in UTC. */
  public static Optional<LocalDate> day(TraceGraph graph, Release release) {
    return moment(graph, release).map(at -> at.atOffset(ZoneOffset.UTC).toLocalDate());
  }

  private static Optional<Instant> decided(TraceGraph graph, Release release) {
    Optional<EvidenceRecord> decision = release.decision().flatMap(graph::find);
    return decision
        .flatMap((Fields d) -> d.moment("decided"))
        .map(OffsetDateTime::toInstant)
        .or(() -> decision.flatMap(d -> d.day("decided")).map(AsOf::midnight));
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
