package dev.vertebra.render.page;

import java.util.List;

/**
 * A clause of a catalogue, or a heading above clauses.
 *
 * @param id its number
 * @param name portable file name, unique in its catalogue
 * @param depth 1 at the top
 * @param title short title in our words
 * @param question our question
 * @param state {@code evidenced}, {@code partial}, {@code gap}, {@code not applicable}; empty for a
 *     heading
 * @param records records that name it
 * @param candidates how many effective records of its kinds do not name it
 * @param kinds kinds that normally bear on it
 * @param justification why it does not apply; else empty
 * @param exclusion whether it may be left out, in words
 */
public record ClauseView(
    String id,
    String name,
    int depth,
    String title,
    String question,
    String state,
    List<Ref> records,
    int candidates,
    List<KindView> kinds,
    String justification,
    String exclusion) {
  public ClauseView {
    records = List.copyOf(records);
    kinds = List.copyOf(kinds);
  }

  /** Whether it only groups others. */
  public boolean isHeading() {
    return state.isEmpty();
  }
}
