package dev.vertebra.render.page;

import dev.vertebra.model.ClauseCoverage;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.profile.Profile;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is on file for the release, as the places of files ask for it. */
final class FileFacts {
  /** The catalogue by whose clauses files are asked for. */
  private static final String CATALOGUE = "iso-13485-2016";

  private final TraceGraph graph;
  private final Profile profile;
  private final Map<String, ClauseCoverage> clauses = new TreeMap<>();

  FileFacts(Publication publication) {
    this.graph = publication.graph();
    this.profile = publication.profile();
    publication.analysis().catalogues().stream()
        .filter(c -> c.catalogue().id().equals(CATALOGUE))
        .flatMap(c -> c.clauses().stream())
        .forEach(c -> clauses.put(c.clause().id(), c));
  }

  TraceGraph graph() {
    return graph;
  }

  Profile profile() {
    return profile;
  }

  /** A clause of ISO 13485, when the project selects it. */
  Optional<ClauseCoverage> clause(String id) {
    return Optional.ofNullable(clauses.get(id));
  }
}
