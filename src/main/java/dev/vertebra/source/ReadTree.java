package dev.vertebra.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers which files of a tree were opened for their content. Safe for use by several threads.
 */
public final class ReadTree implements SourceTree {
  private final SourceTree tree;
  private final Set<String> opened = ConcurrentHashMap.newKeySet();

  /** Stands in front of {@code tree}. */
  public ReadTree(SourceTree tree) {
    this.tree = tree;
  }

  /** Every path that was opened so far, sorted. */
  public Set<String> opened() {
    return new TreeSet<>(opened);
  }

  @Override
  public List<SourceEntry> entries() {
    return tree.entries();
  }

  @Override
  public InputStream open(String path) throws IOException {
    opened.add(path);
    return tree.open(path);
  }

  @Override
  public InputStream openForDigest(String path) throws IOException {
    return tree.openForDigest(path);
  }

  @Override
  public Optional<String> vouchedDigest(String path) {
    return tree.vouchedDigest(path);
  }
}
