package dev.vertebra.model;

import java.util.List;

/**
 * One clause of a catalogue, in our own words.
 *
 * @param id number of the clause, such as {@code 7.3.10}
 * @param parent id of the clause above; empty at the top
 * @param title short title
 * @param question our own question; the standard's text is never reproduced
 * @param excludability whether an organization may leave it out with a justification
 * @param kinds kinds of record that normally bear on it; empty for a heading
 * @param mapsTo clauses of this and other catalogues that ask for the same or more, each with where
 *     that stands
 * @param source where the facts were read, in the catalogue's own words; may be empty
 * @param confidence how sure the facts are
 */
public record Clause(
    String id,
    String parent,
    String title,
    String question,
    Excludability excludability,
    List<String> kinds,
    List<ClauseRef> mapsTo,
    String source,
    Confidence confidence) {

  /** Whether a clause may be declared not applicable. */
  public enum Excludability {
    /** With a recorded justification. */
    WITH_JUSTIFICATION,
    /** Never. */
    NEVER,
    /** The catalogue does not say. */
    UNSTATED
  }

  /** How sure the facts about a clause are: its number, its title, what it maps to. */
  public enum Confidence {
    /** Read in the named source. */
    SEEN,
    /** From memory, or deduced. */
    INFERRED,
    /** The catalogue does not say. */
    UNSTATED
  }

  public Clause {
    kinds = List.copyOf(kinds);
    mapsTo = List.copyOf(mapsTo);
  }

  /** Whether the clause only groups others. */
  public boolean isHeading() {
    return kinds.isEmpty();
  }
}
