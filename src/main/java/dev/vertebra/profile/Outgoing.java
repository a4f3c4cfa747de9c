package dev.vertebra.profile;

import java.util.List;

/**
 * A relation that records of a kind may author.
 *
 * @param relation the relation's name
 * @param targets kinds that it may point at; {@link #ANY} for all
 * @param min least number of targets of an effective record
 * @param max greatest number of targets
 * @param help one line for its author; may be empty
 */
public record Outgoing(String relation, List<String> targets, int min, int max, String help) {

  /** Stands for every kind. */
  public static final String ANY = "any";

  public Outgoing {
    targets = List.copyOf(targets);
    if (min < 0 || max < min) {
      throw new IllegalArgumentException(relation + " with bounds " + min + ".." + max);
    }
  }

  /** Whether a record of this kind may be the target. */
  public boolean allows(String kind) {
    return targets.contains(kind) || targets.contains(ANY);
  }
}
