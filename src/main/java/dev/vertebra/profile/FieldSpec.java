package dev.vertebra.profile;

import java.util.Set;

/**
 * A declared field.
 *
 * @param name its name in records
 * @param type what it may hold
 * @param unit unit of a number, such as {@code days}; empty when it has none
 * @param help one line for its author; may be empty
 * @param traits what else is declared about it
 */
public record FieldSpec(String name, FieldType type, String unit, String help, Set<Trait> traits) {

  /** What may be declared about a field. */
  public enum Trait {
    /** It must be present. */
    REQUIRED,
    /** It may hold several values. */
    LIST,
    /** It is left out of redacted editions. */
    CONFIDENTIAL
  }

  public FieldSpec {
    traits = Set.copyOf(traits);
  }

  /** Whether this trait is declared. */
  public boolean is(Trait trait) {
    return traits.contains(trait);
  }
}
