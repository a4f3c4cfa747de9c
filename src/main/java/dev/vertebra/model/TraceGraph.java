package dev.vertebra.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All records and links of a build, resolved. Immutable; every list is in a fixed order.
 *
 * <p>Links that do not resolve stay in {@link #outgoing}, without a target.
 */
public final class TraceGraph {
  // Maps are for looking up only; what is walked through is the sorted lists.
  private final Map<RecordId, EvidenceRecord> byId = new HashMap<>();
  private final List<EvidenceRecord> records;
  private final List<TraceLink> links;
  private final Map<RecordId, List<TraceLink>> outgoing = new HashMap<>();
  private final Map<RecordId, List<TraceLink>> incoming = new HashMap<>();
  private final Map<RecordId, List<Artifact>> artifacts = new HashMap<>();
  private final Map<RecordId, RunAssessment> runs = new HashMap<>();
  private final Map<RecordId, ModelSystem> systems = new HashMap<>();
  private final Map<RecordId, ResultFile> trainings = new HashMap<>();
  private final Reviews reviews;

  /**
   * Indexes what {@code resolve} found out. Of records with the same id the first given is kept.
   */
  public TraceGraph(
      List<EvidenceRecord> records,
      List<TraceLink> links,
      List<Artifact> artifacts,
      List<RunAssessment> runs,
      List<ModelSystem> systems,
      Map<RecordId, ResultFile> trainings,
      Reviews reviews) {
    this.reviews = reviews;
    records.forEach(r -> byId.putIfAbsent(r.id(), r));
    this.records = byId.values().stream().sorted(Comparator.comparing(EvidenceRecord::id)).toList();
    this.links = links.stream().sorted(LINK_ORDER).toList();
    for (TraceLink link : this.links) {
      outgoing.computeIfAbsent(link.from(), k -> new ArrayList<>()).add(link);
      link.to().ifPresent(to -> incoming.computeIfAbsent(to, k -> new ArrayList<>()).add(link));
    }
    artifacts.forEach(
        a -> this.artifacts.computeIfAbsent(a.owner(), k -> new ArrayList<>()).add(a));
    runs.forEach(r -> this.runs.put(r.run(), r));
    systems.forEach(s -> this.systems.put(s.modelVersion(), s));
    this.trainings.putAll(trainings);
  }

  private static final Comparator<TraceLink> LINK_ORDER =
      Comparator.comparing(TraceLink::from)
          .thenComparing(TraceLink::relation)
          .thenComparing(TraceLink::target, NaturalOrder::compare)
          .thenComparing(TraceLink::span)
          .thenComparing(TraceLink::origin);

  /** The same graph with other links. */
  public TraceGraph withLinks(List<TraceLink> others) {
    List<RecordId> ids = records.stream().map(EvidenceRecord::id).toList();
    return new TraceGraph(
        records,
        others,
        ids.stream().flatMap(id -> artifacts(id).stream()).toList(),
        ids.stream().flatMap(id -> run(id).stream()).toList(),
        ids.stream().flatMap(id -> system(id).stream()).toList(),
        trainings,
        reviews);
  }

  /** Every record, sorted by id. */
  public List<EvidenceRecord> records() {
    return records;
  }

  /** Every record of a kind, sorted by id. */
  public List<EvidenceRecord> records(String kind) {
    return records.stream().filter(r -> r.kind().equals(kind)).toList();
  }

  /** The record of this id. */
  public Optional<EvidenceRecord> find(RecordId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The record of this id, which must exist: for ids taken from this graph. */
  public EvidenceRecord get(RecordId id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no record " + id));
  }

  /** Every link, sorted by source, relation and target. */
  public List<TraceLink> links() {
    return links;
  }

  /** Links that a record holds. */
  public List<TraceLink> outgoing(RecordId id) {
    return Collections.unmodifiableList(outgoing.getOrDefault(id, List.of()));
  }

  /** Links that arrive at a record. */
  public List<TraceLink> incoming(RecordId id) {
    return Collections.unmodifiableList(incoming.getOrDefault(id, List.of()));
  }

  /** Records that {@code id} links to by a relation, sound links only. */
  public List<EvidenceRecord> targets(RecordId id, String relation) {
    return outgoing(id).stream()
        .filter(l -> l.relation().equals(relation) && l.strength() != Strength.BROKEN)
        .flatMap(l -> l.to().flatMap(this::find).stream())
        .distinct()
        .toList();
  }

  /** Records that link to {@code id} by a relation, sound links only. */
  public List<EvidenceRecord> sources(RecordId id, String relation) {
    return incoming(id).stream()
        .filter(l -> l.relation().equals(relation) && l.strength() != Strength.BROKEN)
        .flatMap(l -> find(l.from()).stream())
        .distinct()
        .toList();
  }

  /** Artifacts that a record names. */
  public List<Artifact> artifacts(RecordId id) {
    return Collections.unmodifiableList(artifacts.getOrDefault(id, List.of()));
  }

  /** What became of a validation run. */
  public Optional<RunAssessment> run(RecordId id) {
    return Optional.ofNullable(runs.get(id));
  }

  /** The identity of a model version. */
  public Optional<ModelSystem> system(RecordId id) {
    return Optional.ofNullable(systems.get(id));
  }

  /** The training result of a model version. */
  public Optional<ResultFile> training(RecordId id) {
    return Optional.ofNullable(trainings.get(id));
  }

  /** The ledger of reviews, and where links stand with it. */
  public Reviews reviews() {
    return reviews;
  }
}
