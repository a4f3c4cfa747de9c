package dev.vertebra.compare;

import dev.vertebra.model.Sha256;
import java.util.Optional;

/**
 * A file that a record names.
 *
 * @param field the field that names it
 * @param before the file in the older state
 * @param after the file in the newer state
 */
public record ArtifactChange(String field, Optional<FileAt> before, Optional<FileAt> after) {

  /**
   * A file as a record names it.
   *
   * @param path path below the evidence folder
   * @param digest stated digest
   */
  public record FileAt(String path, Sha256 digest) {}

  /** A file is its digest: one that lies elsewhere is kept. */
  public Fate fate() {
    if (before.isEmpty()) {
      return Fate.ADDED;
    }
    if (after.isEmpty()) {
      return Fate.REMOVED;
    }
    return before.get().digest().equals(after.get().digest()) ? Fate.KEPT : Fate.CHANGED;
  }

  /** The path by which it is known: the newer one, if there is one. */
  public String path() {
    return after.or(() -> before).map(FileAt::path).orElse("");
  }
}
