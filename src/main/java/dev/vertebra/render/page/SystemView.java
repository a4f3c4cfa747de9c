package dev.vertebra.render.page;

import java.util.List;

/**
 * The identity of a model version.
 *
 * @param modelVersion the record
 * @param computed model-system digest over the components
 * @param declared digest that the record states
 * @param isFromBytes whether the bytes of every component were at hand and agree
 * @param components sorted by role, then name
 */
public record SystemView(
    Ref modelVersion,
    String computed,
    String declared,
    boolean isFromBytes,
    List<FileView> components) {
  public SystemView {
    components = List.copyOf(components);
  }

  /** Whether the record states the digest that its components give. */
  public boolean isAgreed() {
    return computed.equals(declared);
  }
}
