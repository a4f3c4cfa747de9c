package dev.vertebra.render.page;

import java.util.List;

/**
 * A clause of a catalogue, or a heading above clauses.
 *
 * @param id its number
 * @param name portable file name, unique in its catalogue
 * @param parent id of the clause above; empty at the top
 * @param depth 1 at the top
 * @param title short title in our words
 * @param question our question
 * @param state {@code evidenced}, {@code partial}, {@code gap}, {@code not applicable}; empty for a
 *     heading
 * @param isByWay whether that rests on clauses of other catalogues alone
 * @param records records that name it
 * @param answers records that answer it, by name or by way of other clauses, the best founded first
 * @param candidates how many effective records of its kinds do not name it
 * @param kinds kinds that normally bear on it
 * @param justification why it does not apply; else empty
 * @param exclusion whether it may be left out, in words
 * @param ways clauses by way of which it is answered
 * @param mapsTo clauses that it maps to
 * @param mappedFrom clauses that map to it
 * @param source where its facts were read; may be empty
 * @param confidence {@code seen}, {@code inferred} or empty
 */
public record ClauseView(
    String id,
    String name,
    String parent,
    int depth,
    String title,
    String question,
    String state,
    boolean isByWay,
    List<Ref> records,
    List<AnswerView> answers,
    int candidates,
    List<KindView> kinds,
    String justification,
    String exclusion,
    List<ClauseLink> ways,
    List<ClauseLink> mapsTo,
    List<ClauseLink> mappedFrom,
    String source,
    String confidence) {
  public ClauseView {
    records = List.copyOf(records);
    answers = List.copyOf(answers);
    kinds = List.copyOf(kinds);
    ways = List.copyOf(ways);
    mapsTo = List.copyOf(mapsTo);
    mappedFrom = List.copyOf(mappedFrom);
  }

  /** Whether it only groups others. */
  public boolean isHeading() {
    return state.isEmpty();
  }

  /** Whether it maps to this clause of a shown catalogue. */
  public boolean leadsTo(String catalogueName, String clause) {
    return mapsTo.stream()
        .anyMatch(m -> m.catalogueName().equals(catalogueName) && m.clause().equals(clause));
  }
}
