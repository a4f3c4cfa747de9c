package dev.vertebra.pipeline;

import dev.vertebra.model.AsOf;
import dev.vertebra.model.Release;
import dev.vertebra.model.TraceGraph;
import java.time.Instant;
import java.time.LocalDate;
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

  /** The time as which the evidence of a release speaks. */
  static Optional<Instant> of(TraceGraph graph, Release release) {
    return AsOf.moment(graph, release);
  }

  /** The day of {@link #of(TraceGraph, Release)}. */
  static Optional<LocalDate> day(TraceGraph graph, Release release) {
    return AsOf.day(graph, release);
  }
}
