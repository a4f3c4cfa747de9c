package dev.vertebra.analyse;

import dev.vertebra.diagnostic.Waived;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.MatrixRow;
import dev.vertebra.model.MatrixRow.Place;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.Release;
import dev.vertebra.model.RunAssessment;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.model.Verdict;
import dev.vertebra.profile.Profile;
import dev.vertebra.profile.Verification;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Builds the trace matrix: a row for each requirement, risk control and claim in force. */
final class Matrix {
  private static final Set<String> SUBJECTS = Set.of("claim", "requirement", "risk-control");

  private final TraceGraph graph;
  private final Profile profile;
  private final Trace trace;
  private final MatrixHoles holes;

  private Matrix(TraceGraph graph, Profile profile, Release release, List<Waived> waived) {
    this.graph = graph;
    this.profile = profile;
    this.trace = new Trace(graph);
    this.holes = new MatrixHoles(graph, profile, release, waived);
  }

  static List<MatrixRow> rows(
      TraceGraph graph, Profile profile, Release release, List<Waived> waived) {
    Matrix matrix = new Matrix(graph, profile, release, waived);
    return graph.records().stream()
        .filter(r -> SUBJECTS.contains(r.kind()))
        .filter(profile::isEffective)
        .map(matrix::row)
        .toList();
  }

  private MatrixRow row(EvidenceRecord subject) {
    Verification verification = Verification.of(subject, graph, profile);
    Verdict verdict = verdict(verification);
    Map<Place, List<RecordId>> links = links(subject, verification);
    return new MatrixRow(
        subject.id(), links, verdict, holes.of(subject, verification, verdict, links));
  }

  private Map<Place, List<RecordId>> links(EvidenceRecord subject, Verification verification) {
    List<RecordId> self = List.of(subject.id());
    List<RecordId> origins = trace.targets(subject.id(), "derives-from");
    List<RecordId> implementations = trace.targets(subject.id(), "implemented-by");
    List<RecordId> requirements = requirements(subject, self, origins, implementations);
    List<RecordId> controls =
        Trace.union(
            trace.ofKind(Trace.union(self, origins), "risk-control"),
            trace.sources(subject.id(), "implemented-by", "risk-control"));
    List<RecordId> risks = trace.targets(Trace.union(self, controls), "mitigates", "risk");
    List<RecordId> designs =
        trace.targets(
            Trace.union(self, trace.ofKind(implementations, "requirement"), claimed(subject)),
            "implemented-by",
            "component",
            "label",
            "procedure");
    List<RecordId> runs = ids(verification.runs());
    List<RecordId> datasets = trace.targets(runs, "uses-data", "dataset");
    List<RecordId> releases = trace.sources(runs, "accepts", "release-decision");
    List<RecordId> signals = trace.sources(risks, "concerns", "signal");

    Map<Place, List<RecordId>> links = new EnumMap<>(Place.class);
    links.put(Place.ORIGIN, origins);
    links.put(Place.NEED, needs(Trace.union(self, requirements, controls), risks));
    links.put(Place.REQUIREMENT, requirements);
    links.put(Place.RISK, risks);
    links.put(Place.CONTROL, controls);
    links.put(Place.IMPLEMENTATION, implementations);
    links.put(Place.DESIGN, designs);
    links.put(Place.DATASET, datasets);
    links.put(Place.PROTOCOL, trace.sources(subject.id(), "tests", "protocol"));
    links.put(Place.RUN, Trace.union(runs, ids(verification.reviews())));
    links.put(Place.ANOMALY, anomalies(runs, datasets, designs));
    links.put(Place.RELEASE, releases);
    links.put(Place.DEPLOYMENT, trace.sources(releases, "authorised-by", "deployment"));
    links.put(Place.SIGNAL, signals);
    links.put(Place.CAPA, trace.sources(signals, "addresses", "capa"));
    return links;
  }

  /** The requirement itself; of a claim those that stem from it, of a control those behind it. */
  private List<RecordId> requirements(
      EvidenceRecord subject,
      List<RecordId> self,
      List<RecordId> origins,
      List<RecordId> implementations) {
    return subject.kind().equals("requirement")
        ? Trace.union(self, trace.ofKind(origins, "requirement"))
        : Trace.union(
            trace.sources(subject.id(), "derives-from", "requirement"),
            trace.ofKind(implementations, "requirement"));
  }

  private List<RecordId> claimed(EvidenceRecord subject) {
    return subject.kind().equals("claim")
        ? trace.sources(subject.id(), "derives-from", "requirement")
        : List.of();
  }

  /** What its line of requirements starts from, and what its risks arise from. */
  private List<RecordId> needs(List<RecordId> line, List<RecordId> risks) {
    return Trace.union(
        trace.ofKind(trace.upstream(line, "derives-from"), "intended-use", "claim"),
        trace.targets(risks, "arises-from", "intended-use", "claim"));
  }

  private List<RecordId> anomalies(
      List<RecordId> runs, List<RecordId> datasets, List<RecordId> designs) {
    List<RecordId> places =
        Trace.union(
            runs, trace.upstream(datasets, "drawn-from"), trace.ofKind(designs, "component"));
    return trace.sources(places, "found-in", "anomaly").stream()
        .filter(id -> profile.stateOf(graph.get(id)).equals("open"))
        .toList();
  }

  private Verdict verdict(Verification verification) {
    List<Verdict> verdicts =
        verification.runs().stream()
            .map(r -> graph.run(r.id()).map(RunAssessment::verdict))
            .flatMap(Optional::stream)
            .toList();
    return Stream.of(Verdict.NOT_MET, Verdict.UNDETERMINED, Verdict.MET)
        .filter(verdicts::contains)
        .findFirst()
        .orElse(verification.reviews().isEmpty() ? Verdict.UNDETERMINED : Verdict.REVIEWED);
  }

  private static List<RecordId> ids(List<EvidenceRecord> records) {
    return records.stream().map(EvidenceRecord::id).distinct().sorted().toList();
  }
}
