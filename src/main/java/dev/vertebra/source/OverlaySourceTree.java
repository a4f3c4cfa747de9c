package dev.vertebra.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.TreeMap;

/** A tree with one file put in, or put in another's place: for a look at what would be written. */
public final class OverlaySourceTree implements SourceTree {
  private final SourceTree below;
  private final String path;
  private final byte[] bytes;

  /** Lays a file over a tree. */
  public OverlaySourceTree(SourceTree below, String path, byte[] bytes) {
    this.below = below;
    this.path = path;
    this.bytes = bytes.clone();
  }

  @Override
  public List<SourceEntry> entries() {
    TreeMap<String, SourceEntry> entries = new TreeMap<>();
    below.entries().forEach(e -> entries.put(e.path(), e));
    entries.put(path, new SourceEntry.Regular(path, bytes.length));
    return List.copyOf(entries.values());
  }

  @Override
  public InputStream open(String name) throws IOException {
    return name.equals(path) ? new ByteArrayInputStream(bytes) : below.open(name);
  }
}
