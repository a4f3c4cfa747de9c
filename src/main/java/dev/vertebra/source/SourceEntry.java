package dev.vertebra.source;

/** One name in the evidence folder. */
public sealed interface SourceEntry {

  /** Path below the evidence folder, with {@code /} between folders. */
  String path();

  /**
   * A regular file that lies inside the evidence folder.
   *
   * @param size length in bytes
   */
  record Regular(String path, long size) implements SourceEntry {}

  /**
   * A name that is not read, and why.
   *
   * @param reason a clause that completes "is not read: …"
   */
  record Refused(String path, String reason) implements SourceEntry {}
}
