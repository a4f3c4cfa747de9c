package dev.vertebra.model;

import java.util.List;

/**
 * The identity of a model version.
 *
 * @param modelVersion the record
 * @param components its components sorted by role, then name
 * @param computed SHA-256 over the canonical JSON of the components' declared digests
 * @param declared digest that the record states
 * @param recomputed whether every component's bytes were at hand and agree
 */
public record ModelSystem(
    RecordId modelVersion,
    List<NamedDigest> components,
    Sha256 computed,
    Sha256 declared,
    Basis recomputed) {

  /** What the computed digest rests on. */
  public enum Basis {
    /** Bytes of every component. */
    BYTES,
    /** Digests that records state; not all bytes were at hand. */
    RECORDS
  }

  public ModelSystem {
    components = List.copyOf(components);
  }
}
