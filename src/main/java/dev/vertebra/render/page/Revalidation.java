package dev.vertebra.render.page;

import dev.vertebra.compare.ArtifactChange;
import dev.vertebra.compare.Fate;
import dev.vertebra.compare.SystemChange;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.RunAssessment;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.model.Verdict;
import dev.vertebra.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which protocols a change of components asks for, and which of them were run on this system. */
final class Revalidation {
  private static final int DIGEST = 12;

  private final TraceGraph graph;
  private final Profile profile;
  private final Refs refs;
  private final Optional<SystemChange> system;
  private final List<EvidenceRecord> protocols;

  /** Current runs on this release's model system, by the protocol that they follow. */
  private final Map<RecordId, List<EvidenceRecord>> runs;

  /** Roles of changed components that ask for a protocol. */
  private final Map<RecordId, Set<String>> roles = new TreeMap<>();

  private final List<ImpactPageView.Need> needs;

  Revalidation(Publication publication, Refs refs) {
    this.graph = publication.graph();
    this.profile = publication.profile();
    this.refs = refs;
    this.system = publication.changes().map(c -> c.system());
    this.protocols = graph.records("protocol").stream().filter(profile::isEffective).toList();
    this.runs =
        publication.analysis().release().modelVersion().map(this::runsOn).orElseGet(Map::of);
    this.needs =
        system.stream()
            .flatMap(s -> s.components().stream())
            .filter(c -> c.fate() != Fate.KEPT)
            .map(this::need)
            .toList();
  }

  /** What each changed component calls for. */
  List<ImpactPageView.Need> needs() {
    return needs;
  }

  /** Every protocol in force with its current runs. */
  List<ImpactPageView.Owed> protocols() {
    return protocols.stream()
        .map(
            p ->
                new ImpactPageView.Owed(
                    refs.get(p.id()),
                    List.copyOf(roles.getOrDefault(p.id(), Set.of())),
                    runs.getOrDefault(p.id(), List.of()).stream().map(this::shown).toList()))
        .toList();
  }

  private ImpactPageView.Need need(SystemChange.ComponentChange component) {
    Reach reach = Reach.of(component.role());
    Set<RecordId> asked = asked(reach, component);
    asked.forEach(p -> roles.computeIfAbsent(p, k -> new TreeSet<>()).add(component.role()));
    return new ImpactPageView.Need(
        component.role(),
        component.record().flatMap(r -> refs.find(r.value())),
        component.fate().label(),
        digest(component.before()),
        digest(component.after()),
        reach.words(),
        refs.all(
            component.record().stream()
                .flatMap(this::withEarlier)
                .flatMap(r -> graph.sources(r, "changes").stream())
                .filter(profile::isEffective)
                .map(EvidenceRecord::id)
                .distinct()
                .toList()),
        (int) asked.stream().filter(runs::containsKey).count(),
        asked.size());
  }

  /**
   * A component and what it takes the place of: a request names what it changes, not the outcome.
   */
  private Stream<RecordId> withEarlier(RecordId component) {
    return Stream.concat(
        Stream.of(component),
        graph.targets(component, "supersedes").stream().map(EvidenceRecord::id));
  }

  private Set<RecordId> asked(Reach reach, SystemChange.ComponentChange component) {
    Set<RecordId> asked = new TreeSet<>();
    Set<RecordId> before =
        reach == Reach.EQUIVALENCE
            ? system
                .flatMap(SystemChange::before)
                .map(s -> runsOn(s.modelVersion()).keySet())
                .orElseGet(Set::of)
            : Set.of();
    Set<RecordId> implemented =
        component.record().stream()
            .flatMap(r -> graph.sources(r, "implemented-by").stream())
            .flatMap(subject -> graph.sources(subject.id(), "tests").stream())
            .map(EvidenceRecord::id)
            .collect(Collectors.toCollection(TreeSet::new));
    for (EvidenceRecord protocol : protocols) {
      boolean isAsked =
          switch (reach) {
            case ALL -> true;
            case OPERATING_POINT -> Reach.hasOperatingPoint(protocol);
            case EQUIVALENCE -> before.contains(protocol.id());
            case IMPLEMENTED -> false;
          };
      if (isAsked || implemented.contains(protocol.id())) {
        asked.add(protocol.id());
      }
    }
    return asked;
  }

  private Map<RecordId, List<EvidenceRecord>> runsOn(RecordId modelVersion) {
    Map<RecordId, List<EvidenceRecord>> found = new TreeMap<>();
    graph.sources(modelVersion, "evaluates").stream()
        .filter(r -> r.kind().equals("validation-run") && isCurrent(r))
        .forEach(
            run ->
                graph
                    .targets(run.id(), "follows")
                    .forEach(p -> found.computeIfAbsent(p.id(), k -> new ArrayList<>()).add(run)));
    return found;
  }

  private boolean isCurrent(EvidenceRecord run) {
    return profile.isEffective(run)
        && graph.sources(run.id(), "supersedes").stream().noneMatch(profile::isEffective);
  }

  private RiskView.Shown shown(EvidenceRecord run) {
    return new RiskView.Shown(
        refs.get(run.id()),
        graph.run(run.id()).map(RunAssessment::verdict).orElse(Verdict.UNDETERMINED));
  }

  private static String digest(Optional<ArtifactChange.FileAt> file) {
    return file.map(f -> f.digest().hex().substring(0, DIGEST)).orElse("");
  }
}
