package dev.vertebra.profile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A relation that records of a kind may author.
 *
 * @param relation the relation's name
 * @param targets kinds that it may point at; {@link #ANY} for all
 * @param min least number of targets of an effective record
 * @param max greatest number of targets
 * @param help one line for its author; may be empty
 * @param reliesOn by kind of the target, the fields that a reviewer of such a link relies on, in
 *     the profile's order; a kind of which nothing is relied on is not among them
 */
public record Outgoing(
    String relation,
    List<String> targets,
    int min,
    int max,
    String help,
    Map<String, List<String>> reliesOn) {

  /** Stands for every kind. */
  public static final String ANY = "any";

  public Outgoing {
    targets = List.copyOf(targets);
    Map<String, List<String>> copy = new LinkedHashMap<>();
    reliesOn.forEach((kind, fields) -> copy.put(kind, List.copyOf(fields)));
    reliesOn = Collections.unmodifiableMap(copy);
    if (min < 0 || max < min) {
      throw new IllegalArgumentException(relation + " with bounds " + min + ".." + max);
    }
  }

  /** Whether a record of this kind may be the target. */
  public boolean allows(String kind) {
    return targets.contains(kind) || targets.contains(ANY);
  }

  /** The fields relied on in a target of this kind; none when nothing is. */
  public List<String> reliesOn(String kind) {
    return reliesOn.getOrDefault(kind, List.of());
  }
}
