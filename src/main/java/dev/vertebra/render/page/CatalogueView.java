package dev.vertebra.render.page;

import java.util.List;

/**
 * A catalogue with what is on file for it.
 *
 * @param id name by which the project selects it
 * @param name portable file name
 * @param title title of the document
 * @param edition which edition
 * @param sourceNote where the facts come from
 * @param entries headings and clauses in the document's order
 */
public record CatalogueView(
    String id,
    String name,
    String title,
    String edition,
    String sourceNote,
    List<ClauseView> entries) {
  public CatalogueView {
    entries = List.copyOf(entries);
  }

  /** Its clauses without the headings. */
  public List<ClauseView> clauses() {
    return entries.stream().filter(e -> !e.isHeading()).toList();
  }

  /** Number of clauses in a state. */
  public long count(String state) {
    return entries.stream().filter(e -> e.state().equals(state)).count();
  }

  /** Clauses in a state. */
  public List<ClauseView> in(String state) {
    return entries.stream().filter(e -> e.state().equals(state)).toList();
  }
}
