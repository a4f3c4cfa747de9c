package dev.vertebra.check.binding;

import dev.vertebra.check.Inspection;
import dev.vertebra.model.Artifact;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.Sha256;
import dev.vertebra.model.TraceGraph;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Where the training data of one model version came from and what was taken from it.
 *
 * <p>Only datasets that the model version itself names count as training sets. What a training
 * program read may also be a file of the source that all splits share.
 */
final class TrainingLineage {
  private final TraceGraph graph;
  private final EvidenceRecord version;
  private final Set<RecordId> trained = new TreeSet<>();
  private final Set<RecordId> above;
  private final Set<RecordId> below;
  private final Map<Sha256, RecordId> ownBytes = new HashMap<>();
  private final Set<Sha256> sourceBytes = new TreeSet<>();

  TrainingLineage(EvidenceRecord version, Inspection inspection) {
    this.graph = inspection.graph();
    this.version = version;
    version.links("trained-on").stream()
        .filter(link -> RecordId.isValid(link.target()))
        .flatMap(link -> graph.find(new RecordId(link.target())).stream())
        .forEach(dataset -> trained.add(dataset.id()));
    this.above = closure(id -> graph.targets(id, "drawn-from"));
    this.below = closure(id -> graph.sources(id, "drawn-from"));
    for (RecordId id : above) {
      graph.artifacts(id).forEach(a -> sourceBytes.add(a.declared()));
    }
    for (RecordId id : trained) {
      graph.artifacts(id).forEach(a -> ownBytes.putIfAbsent(a.declared(), id));
    }
  }

  /** Why testing {@code dataset} on this model version would test on training data. */
  Optional<String> overlap(EvidenceRecord dataset) {
    if (trained.contains(dataset.id())) {
      return Optional.of(tick(version.id()) + " was trained on it");
    }
    if (above.contains(dataset.id())) {
      return Optional.of("training data of " + tick(version.id()) + " was drawn from it");
    }
    if (below.contains(dataset.id())) {
      return Optional.of("it was drawn from training data of " + tick(version.id()));
    }
    return sameBytes(dataset)
        .map(
            id -> "it has the same bytes as " + tick(id) + ", which trained " + tick(version.id()));
  }

  /**
   * A training set with the bytes of {@code dataset}. Bytes that belong to a common source say
   * nothing, unless the dataset has no bytes of its own.
   */
  private Optional<RecordId> sameBytes(EvidenceRecord dataset) {
    List<Sha256> digests =
        graph.artifacts(dataset.id()).stream().map(Artifact::declared).distinct().toList();
    boolean onlyShared = digests.stream().allMatch(ownBytes::containsKey);
    return digests.stream()
        .filter(digest -> onlyShared || !sourceBytes.contains(digest))
        .flatMap(digest -> Optional.ofNullable(ownBytes.get(digest)).stream())
        .findFirst();
  }

  private Set<RecordId> closure(Function<RecordId, List<EvidenceRecord>> next) {
    Set<RecordId> reached = new TreeSet<>();
    Deque<RecordId> open = new ArrayDeque<>(trained);
    while (!open.isEmpty()) {
      for (EvidenceRecord record : next.apply(open.remove())) {
        if (!trained.contains(record.id()) && reached.add(record.id())) {
          open.add(record.id());
        }
      }
    }
    return reached;
  }

  private static String tick(RecordId id) {
    return "`" + id + "`";
  }
}
