package dev.vertebra.render.page;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.profile.Profile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Model versions in order of time, with their decisions and the changes that went into them. */
final class Versions {
  private final TraceGraph graph;
  private final Profile profile;
  private final List<EvidenceRecord> versions;
  private final Map<RecordId, EvidenceRecord> decisions = new HashMap<>();
  private final Map<RecordId, List<EvidenceRecord>> changes = new HashMap<>();
  private final List<EvidenceRecord> open = new ArrayList<>();

  Versions(Publication publication, Kinds kinds) {
    this.graph = publication.graph();
    this.profile = publication.profile();
    for (EvidenceRecord decision : kinds.records("release-decision")) {
      graph
          .targets(decision.id(), "releases")
          .forEach(v -> decisions.merge(v.id(), decision, this::younger));
    }
    this.versions =
        kinds.records("model-version").stream()
            .sorted(Comparator.comparing(this::decided).thenComparing(EvidenceRecord::id))
            .toList();
    kinds.records("change-request").forEach(this::assign);
  }

  /** Versions, the oldest decision first; those without one last. */
  List<EvidenceRecord> inOrder() {
    return versions;
  }

  /** The decision that releases a version. */
  Optional<EvidenceRecord> decision(EvidenceRecord version) {
    return Optional.ofNullable(decisions.get(version.id()));
  }

  /** The version that another follows: the one it supersedes, else the one decided before it. */
  Optional<EvidenceRecord> before(EvidenceRecord version) {
    Optional<EvidenceRecord> superseded =
        graph.targets(version.id(), "supersedes").stream().findFirst();
    int at = versions.indexOf(version);
    return superseded.or(() -> at > 0 ? Optional.of(versions.get(at - 1)) : Optional.empty());
  }

  /**
   * Changes that went into a version, by id: those put into effect by the day of its decision and
   * after that of the one before.
   */
  List<EvidenceRecord> changes(EvidenceRecord version) {
    return changes.getOrDefault(version.id(), List.of());
  }

  /** Changes that no decided version holds, by id. */
  List<EvidenceRecord> open() {
    return List.copyOf(open);
  }

  private void assign(EvidenceRecord change) {
    String implemented = change.text("implemented");
    Optional<EvidenceRecord> version =
        implemented.isEmpty() || !profile.isEffective(change)
            ? Optional.empty()
            : versions.stream().filter(v -> isBy(implemented, decided(v))).findFirst();
    version.ifPresentOrElse(
        v -> changes.computeIfAbsent(v.id(), id -> new ArrayList<>()).add(change),
        () -> open.add(change));
  }

  /** Whether something happened by the day of an instant. */
  private static boolean isBy(String day, Instant decided) {
    return !decided.equals(Instant.MAX)
        && !Times.key(day).isAfter(Times.key(decided.toString().substring(0, 10)));
  }

  private Instant decided(EvidenceRecord version) {
    return decision(version).map(d -> Times.key(d.text("decided"))).orElse(Instant.MAX);
  }

  private EvidenceRecord younger(EvidenceRecord one, EvidenceRecord other) {
    return Times.key(one.text("decided")).isBefore(Times.key(other.text("decided"))) ? other : one;
  }
}
