package dev.vertebra.analyse;

import dev.vertebra.model.AcceptedRun;
import dev.vertebra.model.Artifact;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.ModelSystem;
import dev.vertebra.model.NamedDigest;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.Release;
import dev.vertebra.model.ReleaseSummary;
import dev.vertebra.model.ResultFile;
import dev.vertebra.model.RunAssessment;
import dev.vertebra.model.Seal;
import dev.vertebra.model.Sha256;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a checked state hands on to later releases: what was accepted, with its figures. */
public final class ReleaseSummaries {
  private static final List<String> CRITERION =
      List.of("metric", "subgroup", "statistic", "at-least", "at-most");

  private ReleaseSummaries() {}

  /** The summary of the release that a graph is about. */
  public static ReleaseSummary of(TraceGraph graph, Release release) {
    Optional<Seal> seal = release.isDraft() ? Optional.empty() : release.seal();
    List<EvidenceRecord> accepted =
        release.decision().map(d -> graph.targets(d, "accepts")).orElseGet(List::of);
    return new ReleaseSummary(
        release.version(),
        seal.map(Seal::asOf),
        seal.map(Seal::baseline),
        release.system().map(ModelSystem::computed),
        release.decision(),
        accepted.stream()
            .filter(r -> r.kind().equals("validation-run"))
            .map(EvidenceRecord::id)
            .sorted()
            .map(id -> run(graph, id))
            .toList());
  }

  private static AcceptedRun run(TraceGraph graph, RecordId run) {
    Optional<ResultFile> result = graph.run(run).flatMap(RunAssessment::result);
    List<EvidenceRecord> datasets = graph.targets(run, "uses-data");
    return new AcceptedRun(
        run,
        graph.targets(run, "follows").stream().findFirst().map(ReleaseSummaries::method),
        datasets.stream().map(EvidenceRecord::id).sorted().toList(),
        data(graph, result, datasets),
        result.map(ResultFile::metrics).orElseGet(List::of),
        graph.run(run).map(RunAssessment::outcomes).orElseGet(List::of));
  }

  private static List<Sha256> data(
      TraceGraph graph, Optional<ResultFile> result, List<EvidenceRecord> datasets) {
    List<Sha256> read =
        result.stream().flatMap(r -> r.inputs().stream()).map(NamedDigest::digest).toList();
    Stream<Sha256> data =
        read.isEmpty()
            ? datasets.stream()
                .flatMap(d -> graph.artifacts(d.id()).stream())
                .map(Artifact::declared)
            : read.stream();
    return data.distinct().sorted().toList();
  }

  private static AcceptedRun.Method method(EvidenceRecord protocol) {
    StringBuilder text = new StringBuilder(protocol.text("analysis"));
    for (Value.Structure criterion : protocol.structures("criteria")) {
      text.append('\n');
      CRITERION.forEach(f -> text.append(criterion.text(f)).append('\t'));
    }
    return new AcceptedRun.Method(protocol.id(), Sha256.ofText(text.toString()));
  }
}
