package dev.vertebra.seal;

import dev.vertebra.model.Sha256;
import dev.vertebra.output.OutputTree;
import dev.vertebra.output.PublishedFolder;
import java.util.TreeMap;

/**
 * Lists every file of a published tree with the SHA-256 of its bytes, in the form that {@code
 * sha256sum -c} reads. Stands in front of the tree that stores the files and takes digests while
 * their bytes pass. Safe for use by several threads.
 */
public final class Manifest implements OutputTree {
  /** Where the manifest lies in a published tree; the only file that it does not list. */
  public static final String PATH = PublishedFolder.MARKER;

  private final OutputTree store;
  private final TreeMap<String, Sha256> digests = new TreeMap<>();

  /** A manifest of all that is added through it to {@code store}. */
  public Manifest(OutputTree store) {
    this.store = store;
  }

  @Override
  public void add(String path, byte[] bytes) {
    Sha256 digest = Sha256.of(bytes);
    store.add(path, bytes);
    synchronized (digests) {
      digests.put(path, digest);
    }
  }

  /** Adds the manifest itself, as the last file. */
  public void finish() {
    store.addText(PATH, text());
  }

  /** One line for each file, sorted by path: digest, two spaces, path. */
  public String text() {
    StringBuilder text = new StringBuilder();
    synchronized (digests) {
      digests.forEach((path, digest) -> text.append(digest).append("  ").append(path).append('\n'));
    }
    return text.toString();
  }
}
