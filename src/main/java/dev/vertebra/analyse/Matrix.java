package dev.vertebra.analyse;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.MatrixRow;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.RunAssessment;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.model.Verdict;
import dev.vertebra.profile.Profile;
import dev.vertebra.profile.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Builds the trace matrix: a row for each requirement, risk control and claim in force. */
final class Matrix {
  private static final Set<String> SUBJECTS = Set.of("claim", "requirement", "risk-control");

  private final TraceGraph graph;
  private final Profile profile;

  private Matrix(TraceGraph graph, Profile profile) {
    this.graph = graph;
    this.profile = profile;
  }

  static List<MatrixRow> rows(TraceGraph graph, Profile profile) {
    Matrix matrix = new Matrix(graph, profile);
    return graph.records().stream()
        .filter(r -> SUBJECTS.contains(r.kind()))
        .filter(profile::isEffective)
        .map(matrix::row)
        .toList();
  }

  private MatrixRow row(EvidenceRecord subject) {
    RecordId id = subject.id();
    List<EvidenceRecord> risks = graph.targets(id, "mitigates");
    Verification verification = Verification.of(subject, graph, profile);
    List<EvidenceRecord> runs = verification.runs();
    List<EvidenceRecord> reviews = verification.reviews();
    List<EvidenceRecord> verifiers = Stream.concat(runs.stream(), reviews.stream()).toList();
    List<EvidenceRecord> protocols = graph.sources(id, "tests");
    Verdict verdict = verdict(runs, reviews);
    List<EvidenceRecord> releases =
        runs.stream().flatMap(r -> graph.sources(r.id(), "accepts").stream()).toList();
    List<EvidenceRecord> signals =
        risks.stream().flatMap(r -> graph.sources(r.id(), "concerns").stream()).toList();
    return new MatrixRow(
        id,
        ids(graph.targets(id, "derives-from")),
        ids(risks),
        ids(graph.targets(id, "implemented-by")),
        ids(protocols),
        ids(verifiers),
        verdict,
        ids(releases),
        ids(signals),
        holes(subject, verification, verdict, releases));
  }

  private Verdict verdict(List<EvidenceRecord> runs, List<EvidenceRecord> reviews) {
    List<Verdict> verdicts =
        runs.stream()
            .map(r -> graph.run(r.id()).map(RunAssessment::verdict))
            .flatMap(Optional::stream)
            .toList();
    if (verdicts.contains(Verdict.NOT_MET)) {
      return Verdict.NOT_MET;
    }
    if (verdicts.contains(Verdict.UNDETERMINED)) {
      return Verdict.UNDETERMINED;
    }
    if (!verdicts.isEmpty()) {
      return Verdict.MET;
    }
    return reviews.isEmpty() ? Verdict.UNDETERMINED : Verdict.REVIEWED;
  }

  private List<String> holes(
      EvidenceRecord subject,
      Verification verification,
      Verdict verdict,
      List<EvidenceRecord> releases) {
    List<String> holes = new ArrayList<>();
    if (!verification.isPresent()) {
      holes.add(
          Verification.mayBeReviewed(subject)
              ? "no run and no held review verifies it"
              : "no executed run verifies it");
    } else if (verdict == Verdict.NOT_MET) {
      holes.add("a criterion is not met");
    } else if (verdict == Verdict.UNDETERMINED) {
      holes.add("no verdict can be computed");
    }
    if (!verification.runs().isEmpty() && releases.isEmpty()) {
      holes.add("no release decision accepts its runs");
    }
    if (subject.kind().equals("risk-control")
        && graph.targets(subject.id(), "implemented-by").isEmpty()) {
      holes.add("nothing implements it");
    }
    return holes;
  }

  private static List<RecordId> ids(List<EvidenceRecord> records) {
    return records.stream().map(EvidenceRecord::id).distinct().sorted().toList();
  }
}
