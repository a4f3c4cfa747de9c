package dev.vertebra.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A tree with files laid over it, which are not written anywhere yet. */
public final class OverlayTree implements SourceTree {
  private final SourceTree tree;
  private final TreeMap<String, byte[]> over = new TreeMap<>();

  /** Lays files, by path, over {@code tree}. */
  public OverlayTree(SourceTree tree, Map<String, byte[]> files) {
    this.tree = tree;
    files.forEach((path, bytes) -> over.put(path, bytes.clone()));
  }

  @Override
  public List<SourceEntry> entries() {
    TreeMap<String, SourceEntry> entries = new TreeMap<>();
    tree.entries().forEach(e -> entries.put(e.path(), e));
    over.forEach((path, bytes) -> entries.put(path, new SourceEntry.Regular(path, bytes.length)));
    return List.copyOf(entries.values());
  }

  @Override
  public InputStream open(String path) throws IOException {
    byte[] bytes = over.get(path);
    return bytes == null ? tree.open(path) : new ByteArrayInputStream(bytes);
  }

  @Override
  public Optional<String> vouchedDigest(String path) {
    return over.containsKey(path) ? Optional.empty() : tree.vouchedDigest(path);
  }
}
