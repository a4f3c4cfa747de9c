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
 */
public record Clause(
    String id,
    String parent,
    String title,
    String question,
    Excludability excludability,
    List<String> kinds) {

  /** Whether a clause may be declared not applicable. */
  public enum Excludability {
    /** With a recorded justification. */
    WITH_JUSTIFICATION,
    /** Never. */
    NEVER,
    /** The catalogue does not say. */
    UNSTATED
  }

  public Clause {
    kinds = List.copyOf(kinds);
  }

  /** Whether the clause only groups others. */
  public boolean isHeading() {
    return kinds.isEmpty();
  }
}
