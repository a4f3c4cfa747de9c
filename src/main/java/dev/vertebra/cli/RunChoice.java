package dev.vertebra.cli;

import dev.vertebra.diagnostic.Suggestions;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.pipeline.Compilation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which runs are meant. */
final class RunChoice {
  private static final String RUN = "validation-run";

  private final Compilation compilation;
  private final TraceGraph graph;

  RunChoice(Compilation compilation) {
    this.compilation = compilation;
    this.graph = compilation.graph();
  }

  /** The runs of these ids, else those that the release accepts, else all in force. */
  List<EvidenceRecord> of(List<String> ids, Optional<String> release) {
    if (!ids.isEmpty() && release.isPresent()) {
      throw new UsageException("name runs, or a release with --release, not both");
    }
    List<EvidenceRecord> runs =
        ids.isEmpty()
            ? release.map(this::accepted).orElseGet(this::inForce)
            : ids.stream().distinct().map(this::named).toList();
    if (runs.isEmpty()) {
      throw new UsageException("there is no executed validation run to run again");
    }
    return runs;
  }

  private List<EvidenceRecord> inForce() {
    return graph.records(RUN).stream().filter(compilation.profile()::isEffective).toList();
  }

  private List<EvidenceRecord> accepted(String release) {
    List<EvidenceRecord> decisions = graph.records("release-decision");
    List<EvidenceRecord> meant =
        decisions.stream().filter(d -> d.text("release").equals(release)).toList();
    if (meant.isEmpty()) {
      List<String> known = decisions.stream().map(d -> d.text("release")).distinct().toList();
      throw new UsageException(
          "no release decision has the release `" + release + "`" + near(release, known));
    }
    List<EvidenceRecord> runs =
        meant.stream()
            .flatMap(d -> graph.outgoing(d.id()).stream())
            .filter(l -> l.relation().equals("accepts"))
            .flatMap(l -> l.to().flatMap(graph::find).stream())
            .filter(r -> r.kind().equals(RUN))
            .distinct()
            .toList();
    if (runs.isEmpty()) {
      throw new UsageException("the decision on release `" + release + "` accepts no run");
    }
    return runs;
  }

  private EvidenceRecord named(String id) {
    Optional<EvidenceRecord> record =
        RecordId.isValid(id) ? graph.find(new RecordId(id)) : Optional.empty();
    if (record.isEmpty()) {
      List<String> known = new ArrayList<>();
      graph.records(RUN).forEach(r -> known.add(r.id().value()));
      throw new UsageException("there is no run `" + id + "`" + near(id, known));
    }
    if (!record.get().kind().equals(RUN)) {
      throw new UsageException("`" + id + "` is a " + record.get().kind() + ", not a run");
    }
    return record.get();
  }

  private static String near(String word, List<String> known) {
    List<String> near = Suggestions.help(word, known);
    return near.isEmpty() ? "; known are " + String.join(", ", known) : "\n  " + near.get(0);
  }
}
