package dev.vertebra.render.page;

import java.util.List;

/**
 * A catalogue with what is on file for it.
 *
 * @param id name by which a project selects it
 * @param name portable file name
 * @param shortName what readers call it in passing
 * @param title title of the document
 * @param edition which edition
 * @param publisher who publishes it; may be empty
 * @param effective day since which it is in force; may be empty
 * @param sourceNote where the facts come from
 * @param isLens whether the project does not select it, and the rendering compiler shows it all the
 *     same
 * @param entries headings and clauses in the document's order
 */
public record CatalogueView(
    String id,
    String name,
    String shortName,
    String title,
    String edition,
    String publisher,
    String effective,
    String sourceNote,
    boolean isLens,
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

  /** Number of clauses that are evidenced by way of other catalogues alone. */
  public long evidencedByWay() {
    return entries.stream().filter(e -> e.isByWay() && e.state().equals("evidenced")).count();
  }

  /** Clauses in a state. */
  public List<ClauseView> in(String state) {
    return entries.stream().filter(e -> e.state().equals(state)).toList();
  }

  /** How much is on file for its clauses. */
  public CoverShare share() {
    return CoverShare.of(clauses());
  }
}
