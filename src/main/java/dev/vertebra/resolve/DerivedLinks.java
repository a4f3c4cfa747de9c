package dev.vertebra.resolve;

import dev.vertebra.model.Artifact;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.NamedDigest;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.ResultFile;
import dev.vertebra.model.Sha256;
import dev.vertebra.model.Strength;
import dev.vertebra.model.TraceLink;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Links that result files imply and no record states: an input whose digest is that of a dataset's
 * file. A dataset from which a linked one was drawn is reached by lineage already and gets no link
 * of its own.
 */
final class DerivedLinks {
  private final Evidence evidence;
  private final Map<Sha256, List<Owned>> files = new HashMap<>();
  private final Map<RecordId, List<RecordId>> parents = new HashMap<>();

  private record Owned(EvidenceRecord dataset, Artifact file) {}

  private DerivedLinks(Evidence evidence, List<TraceLink> authored) {
    this.evidence = evidence;
    for (EvidenceRecord dataset : evidence.records("dataset")) {
      for (Artifact file : evidence.artifacts(dataset.id())) {
        files
            .computeIfAbsent(file.declared(), d -> new ArrayList<>())
            .add(new Owned(dataset, file));
      }
    }
    for (TraceLink link : authored) {
      if (link.relation().equals("drawn-from")) {
        link.to()
            .ifPresent(to -> parents.computeIfAbsent(link.from(), k -> new ArrayList<>()).add(to));
      }
    }
  }

  static List<TraceLink> derive(Evidence evidence, List<TraceLink> authored) {
    DerivedLinks derived = new DerivedLinks(evidence, authored);
    Map<RecordId, Set<RecordId>> linked = new HashMap<>();
    for (TraceLink link : authored) {
      if (link.relation().equals("uses-data") || link.relation().equals("trained-on")) {
        link.to()
            .ifPresent(to -> linked.computeIfAbsent(link.from(), k -> new HashSet<>()).add(to));
      }
    }
    List<TraceLink> links = new ArrayList<>();
    for (EvidenceRecord run : evidence.records("validation-run")) {
      derived.add(run, "result", "uses-data", linked.getOrDefault(run.id(), Set.of()), links);
    }
    for (EvidenceRecord version : evidence.records("model-version")) {
      Set<RecordId> known = linked.getOrDefault(version.id(), Set.of());
      derived.add(version, "training", "trained-on", known, links);
    }
    return links;
  }

  private void add(
      EvidenceRecord from,
      String field,
      String relation,
      Set<RecordId> linked,
      List<TraceLink> links) {
    Optional<ResultFile> result = evidence.result(from, field);
    if (result.isEmpty()) {
      return;
    }
    boolean resultAgrees = evidence.artifact(from.id(), field).filter(Artifact::agrees).isPresent();
    Set<RecordId> reached = withAncestors(linked);
    for (NamedDigest input : result.get().inputs()) {
      for (Owned owned : files.getOrDefault(input.digest(), List.of())) {
        if (reached.add(owned.dataset().id())) {
          boolean proven = resultAgrees && owned.file().agrees();
          links.add(
              new TraceLink(
                  from.id(),
                  relation,
                  owned.dataset().id().value(),
                  Optional.of(owned.dataset().id()),
                  proven ? Strength.PROVEN : Strength.DECLARED,
                  "derived: "
                      + result.get().path()
                      + " names the SHA-256 of "
                      + owned.file().path(),
                  TraceLink.Origin.DERIVED,
                  input.span()));
        }
      }
    }
  }

  private Set<RecordId> withAncestors(Set<RecordId> start) {
    Set<RecordId> reached = new HashSet<>(start);
    Deque<RecordId> open = new ArrayDeque<>(start);
    while (!open.isEmpty()) {
      for (RecordId parent : parents.getOrDefault(open.pop(), List.of())) {
        if (reached.add(parent)) {
          open.push(parent);
        }
      }
    }
    return reached;
  }
}
