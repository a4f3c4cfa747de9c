package dev.vertebra.check;

import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.Artifact;
import dev.vertebra.model.Catalogue;
import dev.vertebra.model.CriterionOutcome;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Fields;
import dev.vertebra.model.Link;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.Release;
import dev.vertebra.model.ResultFile;
import dev.vertebra.model.RunAssessment;
import dev.vertebra.model.Sha256;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.model.TraceLink;
import dev.vertebra.model.Value;
import dev.vertebra.profile.KnownFailure;
import dev.vertebra.profile.Profile;
import dev.vertebra.profile.Project;
import dev.vertebra.source.Span;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What rules look at: the graph, the language, the project, and the lookups that several rules
 * need, each computed once. Immutable.
 */
public final class Inspection {
  private final TraceGraph graph;
  private final Profile profile;
  private final Project project;
  private final Release release;
  private final List<Catalogue> catalogues;
  private final Map<String, List<EvidenceRecord>> byKind = new HashMap<>();
  private final Map<String, List<EvidenceRecord>> effective = new HashMap<>();
  private final Map<Sha256, List<Artifact>> carriers = new HashMap<>();
  private final Set<RecordId> accepted = new TreeSet<>();

  /**
   * Indexes what the rules need.
   *
   * @param release the release that is built; its decision and model version may be missing
   * @param catalogues the selected catalogues that could be read, the default first
   */
  public Inspection(
      TraceGraph graph,
      Profile profile,
      Project project,
      Release release,
      List<Catalogue> catalogues) {
    this.graph = graph;
    this.profile = profile;
    this.project = project;
    this.release = release;
    this.catalogues = List.copyOf(catalogues);
    for (EvidenceRecord record : graph.records()) {
      byKind.computeIfAbsent(record.kind(), k -> new ArrayList<>()).add(record);
      if (profile.isEffective(record)) {
        effective.computeIfAbsent(record.kind(), k -> new ArrayList<>()).add(record);
      }
      for (Artifact artifact : graph.artifacts(record.id())) {
        carriers.computeIfAbsent(artifact.declared(), k -> new ArrayList<>()).add(artifact);
      }
    }
    decision()
        .ifPresent(d -> graph.targets(d.id(), "accepts").forEach(run -> accepted.add(run.id())));
  }

  /** The resolved records and links. */
  public TraceGraph graph() {
    return graph;
  }

  /** The language that the records are written in. */
  public Profile profile() {
    return profile;
  }

  /** The project's settings. */
  public Project project() {
    return project;
  }

  /** The release that is built. */
  public Release release() {
    return release;
  }

  /** The selected catalogues that could be read, the default first. */
  public List<Catalogue> catalogues() {
    return catalogues;
  }

  /** Records of a kind in any state, sorted by id. */
  public List<EvidenceRecord> all(String kind) {
    return List.copyOf(byKind.getOrDefault(kind, List.of()));
  }

  /** Records of this kind that count as evidence, sorted by id. */
  public List<EvidenceRecord> effective(String kind) {
    return List.copyOf(effective.getOrDefault(kind, List.of()));
  }

  /** Records of these kinds that count as evidence, sorted by id. */
  public List<EvidenceRecord> effective(String... kinds) {
    return Stream.of(kinds)
        .flatMap(kind -> effective.getOrDefault(kind, List.of()).stream())
        .sorted(Comparator.comparing(EvidenceRecord::id))
        .toList();
  }

  /** Executed runs whose result file could be read, sorted by id. */
  public List<EvidenceRecord> runsWithResult() {
    return effective("validation-run").stream().filter(run -> result(run).isPresent()).toList();
  }

  /** The result file of a run, when it could be read. */
  public Optional<ResultFile> result(EvidenceRecord run) {
    return graph.run(run.id()).flatMap(RunAssessment::result);
  }

  /** What the criteria of its protocol make of a run; empty when it follows none. */
  public List<CriterionOutcome> outcomes(EvidenceRecord run) {
    return graph.run(run.id()).map(RunAssessment::outcomes).orElse(List.of());
  }

  /** Whether a record is in a state in which it counts as evidence. */
  public boolean isEffective(EvidenceRecord record) {
    return profile.isEffective(record);
  }

  /** The state that a record is in: its kind's starting state when none is written. */
  public String state(EvidenceRecord record) {
    return profile.stateOf(record);
  }

  /** Effective records that {@code record} links to by a relation. */
  public List<EvidenceRecord> targets(EvidenceRecord record, String relation) {
    return graph.targets(record.id(), relation).stream().filter(this::isEffective).toList();
  }

  /** Effective records that link to {@code record} by a relation. */
  public List<EvidenceRecord> sources(EvidenceRecord record, String relation) {
    return graph.sources(record.id(), relation).stream().filter(this::isEffective).toList();
  }

  /**
   * Links that a record holds by a relation and that lead to a record, authored and derived, sorted
   * by target. One that resolution calls broken, for its target's state or bytes, is among them:
   * what rests on it says so by {@link Fact#linksFrom}.
   */
  public List<TraceLink> links(EvidenceRecord record, String relation) {
    return graph.outgoing(record.id()).stream()
        .filter(l -> l.relation().equals(relation))
        .filter(l -> l.to().flatMap(graph::find).isPresent())
        .toList();
  }

  /** Where a record first names a target of this relation, or else its id. */
  public Span place(EvidenceRecord record, String relation) {
    return record.links(relation).stream().findFirst().map(Link::span).orElseGet(record::idSpan);
  }

  /** Where a record's field stands, or else its id. */
  public Span placeOf(EvidenceRecord record, String field) {
    return record.value(field).map(Value::span).orElseGet(record::idSpan);
  }

  /** Records that {@link #links} lead to. */
  public List<EvidenceRecord> linked(EvidenceRecord record, String relation) {
    return links(record, relation).stream()
        .flatMap(l -> l.to().flatMap(graph::find).stream())
        .distinct()
        .toList();
  }

  /** Artifacts of any record that carry this digest. */
  public List<Artifact> carriers(Sha256 digest) {
    return List.copyOf(carriers.getOrDefault(digest, List.of()));
  }

  /** The decision on the release that is built, in any state. */
  public Optional<EvidenceRecord> decision() {
    return release.decision().flatMap(graph::find);
  }

  /** The model version of the release that is built. */
  public Optional<EvidenceRecord> modelVersion() {
    return release.modelVersion().flatMap(graph::find);
  }

  /** When the release that is built was decided: the day that "current" and "overdue" mean. */
  public Optional<OffsetDateTime> decided() {
    return decision().flatMap(d -> d.moment("decided"));
  }

  /** The decision on the release that is built, when it {@link #isReleasing}. */
  public Optional<EvidenceRecord> releasingDecision() {
    return decision().filter(this::isReleasing);
  }

  /** Every decision that {@link #isReleasing}. */
  public List<EvidenceRecord> releasingDecisions() {
    return all("release-decision").stream().filter(this::isReleasing).toList();
  }

  /**
   * Whether a decision's content counts: it is approved, or it is the one for the release that is
   * built, even while that is a draft. A rejection releases nothing.
   */
  public boolean isReleasing(EvidenceRecord decision) {
    return KnownFailure.isReleasing(decision, profile, release);
  }

  /** Whether the decision on the release that is built accepts this run. */
  public boolean isAccepted(RecordId run) {
    return accepted.contains(run);
  }

  /** The day on which a record was first approved. */
  public Optional<LocalDate> approved(Fields record) {
    return approvals(record).stream()
        .flatMap(a -> a.moment("at").stream())
        .map(OffsetDateTime::toLocalDate)
        .min(Comparator.naturalOrder());
  }

  /** A record's approvals whose meaning is {@code approval}, in the author's order. */
  public List<Value.Structure> approvals(Fields record) {
    return record.structures("approvals").stream()
        .filter(a -> a.text("meaning").equals("approval"))
        .toList();
  }
}
