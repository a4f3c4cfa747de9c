package dev.vertebra.profile;

/**
 * A typed link.
 *
 * @param name its name as authored
 * @param inverse the derived name seen from the target
 * @param place whether it counts towards the spine's headline figure
 * @param cycles whether records may form a cycle by it
 * @param reliance which targets a record in force may have
 * @param help what the target is to the record that names it; may be empty
 */
public record RelationSpec(
    String name, String inverse, Place place, Cycles cycles, Reliance reliance, String help) {

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

  /** Whether a record in force may point at one that is not. */
  public enum Reliance {
    /** It rests on the target, which must be in force. */
    IN_FORCE,
    /**
     * It tells of what happened with the target, which was in force then and may have left since:
     * what ran, was released or deployed stays true when the target is retired or withdrawn.
     */
    ONCE_IN_FORCE,
    /** It speaks about the target, whatever its state. */
    ANY_STATE
  }

  /** The name as a reader sees it: {@code derives from}. */
  public String label() {
    return name.replace('-', ' ');
  }
}
