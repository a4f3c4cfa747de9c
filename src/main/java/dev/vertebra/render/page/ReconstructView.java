package dev.vertebra.render.page;

import java.util.List;
import java.util.Optional;

/**
 * What leads from the field to this release.
 *
 * @param identifiers in the order in which somebody in the field is likely to have them
 */
public record ReconstructView(List<Identifier> identifiers) {
  public ReconstructView {
    identifiers = List.copyOf(identifiers);
  }

  /** Digits of a digest that a command needs, and that a reader can still compare. */
  private static final int SHORT = 12;

  /**
   * Something that identifies the release, or a part of it.
   *
   * @param what what it is
   * @param value the version, id, identifier or digest
   * @param isDigest whether it is a SHA-256
   * @param record the record that states it; empty when a file of the folder does
   * @param place where it stands: file and line of the evidence, or a file of this folder
   */
  public record Identifier(
      String what, String value, boolean isDigest, Optional<Ref> record, String place) {}

  /** The first digits of the digest called {@code what}; empty when there is none. */
  public String digits(String what) {
    return identifiers.stream()
        .filter(i -> i.isDigest() && i.what().equals(what))
        .map(i -> i.value().substring(0, SHORT))
        .findFirst()
        .orElse("");
  }
}
