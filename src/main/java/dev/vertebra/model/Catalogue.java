package dev.vertebra.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The clauses of a standard or rule.
 *
 * @param id name by which a project file selects it
 * @param title title of the document
 * @param edition which edition
 * @param publisher who publishes it; may be empty
 * @param effective day since which it is in force, as the catalogue writes it; may be empty
 * @param sourceNote where the facts come from
 * @param clauses in the document's order
 */
public record Catalogue(
    String id,
    String title,
    String edition,
    String publisher,
    String effective,
    String sourceNote,
    List<Clause> clauses) {
  public Catalogue {
    clauses = List.copyOf(clauses);
  }

  /** The clause of this id. */
  public Optional<Clause> clause(String clauseId) {
    return clauses.stream().filter(c -> c.id().equals(clauseId)).findFirst();
  }

  /** All clauses by id. */
  public Map<String, Clause> byId() {
    Map<String, Clause> index = new LinkedHashMap<>();
    clauses.forEach(c -> index.putIfAbsent(c.id(), c));
    return index;
  }
}
