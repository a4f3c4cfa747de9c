package dev.vertebra.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many links have which strength: the headline figure with its denominator.
 *
 * @param counts number of links by strength; every strength has an entry
 */
public record LinkShare(Map<Strength, Integer> counts) {
  public LinkShare {
    Map<Strength, Integer> full = new EnumMap<>(Strength.class);
    for (Strength strength : Strength.values()) {
      full.put(strength, counts.getOrDefault(strength, 0));
    }
    counts = Collections.unmodifiableMap(full);
  }

  /** Links of this strength. */
  public int count(Strength strength) {
    return counts.getOrDefault(strength, 0);
  }

  /** All links. */
  public int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
