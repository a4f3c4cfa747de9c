package dev.vertebra.model;

import java.util.List;

/**
 * What is on file for a catalogue.
 *
 * @param catalogue the catalogue, headings included
 * @param clauses its assessable clauses, in the catalogue's order
 */
public record CatalogueCoverage(Catalogue catalogue, List<ClauseCoverage> clauses) {
  public CatalogueCoverage {
    clauses = List.copyOf(clauses);
  }

  /** Number of assessable clauses in a state. */
  public long count(ClauseCoverage.State state) {
    return clauses.stream().filter(c -> c.state() == state).count();
  }
}
