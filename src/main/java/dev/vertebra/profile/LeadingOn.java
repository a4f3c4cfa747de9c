package dev.vertebra.profile;

import java.util.Set;

/**
 * Relations by which a record names what came of it, rather than what it comes from. Where stages
 * do not tell which end of a link lies upstream, towards the intended use, this does.
 *
 * <p>A constant and no key of the profile: sealed releases carry the profile of their day, and
 * their threads must not run the other way.
 */
public final class LeadingOn {
  /**
   * The profile's own words for their targets: "what puts it into effect", "what came of it", "what
   * would be or was changed", "the protocols to run again".
   */
  private static final Set<String> RELATIONS =
      Set.of("implemented-by", "results-in", "changes", "requires");

  private LeadingOn() {}

  /** Whether the target of this relation is what came of the record that holds the link. */
  public static boolean holds(String relation) {
    return RELATIONS.contains(relation);
  }
}
