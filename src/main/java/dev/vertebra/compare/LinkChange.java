package dev.vertebra.compare;

import dev.vertebra.model.Sha256;
import java.util.Optional;

/**
 * A link that a record holds only on one side, or with another target or digest.
 *
 * @param relation the relation's name
 * @param before id of its target in the older state
 * @param after id of its target in the newer state; another record than before when the link was
 *     pointed elsewhere
 * @param digestBefore digest that was written with it
 * @param digestAfter digest that is written with it
 */
public record LinkChange(
    String relation,
    Optional<String> before,
    Optional<String> after,
    Optional<Sha256> digestBefore,
    Optional<Sha256> digestAfter) {

  /** Added, removed, or pointed at another record or digest. */
  public Fate fate() {
    if (before.isEmpty()) {
      return Fate.ADDED;
    }
    return after.isEmpty() ? Fate.REMOVED : Fate.CHANGED;
  }
}
