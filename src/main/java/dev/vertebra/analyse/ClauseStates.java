package dev.vertebra.analyse;

import dev.vertebra.model.Catalogue;
import dev.vertebra.model.CatalogueCoverage;
import dev.vertebra.model.Clause;
import dev.vertebra.model.ClauseCoverage;
import dev.vertebra.model.ClauseRef;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.profile.Profile;
import dev.vertebra.profile.Project;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says for each clause what is on file. A kind that normally bears on a clause is a candidate,
 * never proof.
 */
final class ClauseStates {
  private final Profile profile;
  private final Optional<Project> project;
  private final Set<String> inError;
  private final Map<String, List<EvidenceRecord>> named = new HashMap<>();
  private final Map<String, Integer> effectiveByKind = new HashMap<>();

  ClauseStates(TraceGraph graph, Profile profile, Project project, Set<String> inError) {
    this(graph, profile, Optional.of(project), inError);
  }

  /** States of clauses that no record can name, since the project does not select them. */
  static ClauseStates ofUnselected(TraceGraph graph, Profile profile) {
    return new ClauseStates(graph, profile, Optional.empty(), Set.of());
  }

  private ClauseStates(
      TraceGraph graph, Profile profile, Optional<Project> project, Set<String> inError) {
    this.profile = profile;
    this.project = project;
    this.inError = inError;
    for (EvidenceRecord record : graph.records()) {
      for (ClauseRef clause : project.isPresent() ? record.clauses() : List.<ClauseRef>of()) {
        named
            .computeIfAbsent(key(clause.catalogue(), clause.clause()), k -> new ArrayList<>())
            .add(record);
      }
      if (profile.isEffective(record)) {
        effectiveByKind.merge(record.kind(), 1, Integer::sum);
      }
    }
  }

  CatalogueCoverage coverage(Catalogue catalogue) {
    return new CatalogueCoverage(
        catalogue,
        catalogue.clauses().stream()
            .filter(c -> !c.isHeading())
            .map(c -> coverage(catalogue, c))
            .toList());
  }

  private ClauseCoverage coverage(Catalogue catalogue, Clause clause) {
    List<EvidenceRecord> records =
        named.getOrDefault(key(catalogue.id(), clause.id()), List.of()).stream()
            .distinct()
            .toList();
    List<RecordId> ids = records.stream().map(EvidenceRecord::id).sorted().toList();
    Optional<String> justification = justification(catalogue, clause);
    ClauseCoverage.State state;
    if (justification.isPresent() && records.isEmpty()) {
      state = ClauseCoverage.State.NOT_APPLICABLE;
    } else if (records.isEmpty()) {
      state = ClauseCoverage.State.GAP;
    } else if (records.stream().anyMatch(profile::isEffective)
        && records.stream().allMatch(this::isSound)) {
      state = ClauseCoverage.State.EVIDENCED;
    } else {
      state = ClauseCoverage.State.PARTIAL;
    }
    return new ClauseCoverage(
        clause, state, ids, candidates(clause, records), justification.orElse(""));
  }

  private int candidates(Clause clause, List<EvidenceRecord> records) {
    long naming =
        records.stream()
            .filter(r -> clause.kinds().contains(r.kind()) && profile.isEffective(r))
            .count();
    int all = clause.kinds().stream().mapToInt(k -> effectiveByKind.getOrDefault(k, 0)).sum();
    return Math.toIntExact(all - naming);
  }

  /**
   * The justification of a clause that may be left out; one without words, or not allowed,
   * justifies nothing.
   */
  private Optional<String> justification(Catalogue catalogue, Clause clause) {
    if (clause.excludability() == Clause.Excludability.NEVER) {
      return Optional.empty();
    }
    return project.stream()
        .flatMap(p -> p.notApplicable().stream())
        .filter(n -> key(n.catalogue(), n.clause()).equals(key(catalogue.id(), clause.id())))
        .map(Project.NotApplicable::justification)
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  /** What was in force once is history and speaks against nothing; a draft does. */
  private boolean isSound(EvidenceRecord record) {
    return (profile.isEffective(record) || profile.wasEffective(record))
        && !inError.contains(record.id().value());
  }

  private String key(String catalogue, String clause) {
    String id = catalogue;
    if (id.isEmpty()) {
      id =
          project.stream()
              .flatMap(p -> p.catalogues().stream())
              .map(Project.CatalogueChoice::id)
              .findFirst()
              .orElse("");
    }
    return id + " " + clause;
  }
}
