package dev.vertebra.profile;

/**
 * A typed link.
 *
 * @param name its name as authored
 * @param inverse the derived name seen from the target
 * @param place whether it counts towards the spine's headline figure
 * @param cycles whether records may form a cycle by it
 */
public record RelationSpec(String name, String inverse, Place place, Cycles cycles) {

  /** Where a relation belongs. */
  public enum Place {
    SPINE,
    SURROUNDINGS
  }

  /** Whether a chain of this relation may return to its start. */
  public enum Cycles {
    ALLOWED,
    FORBIDDEN
  }

  /** The name as a reader sees it: {@code derives from}. */
  public String label() {
    return name.replace('-', ' ');
  }
}
