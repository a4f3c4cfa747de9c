package dev.vertebra.source;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An evidence folder held in memory: for tests, stores and generated inputs. */
public final class MemorySourceTree implements SourceTree {
  private final TreeMap<String, byte[]> files = new TreeMap<>();

  /** Copies the given files, keyed by path. */
  public MemorySourceTree(Map<String, byte[]> files) {
    files.forEach((path, bytes) -> this.files.put(path, bytes.clone()));
  }

  @Override
  public List<SourceEntry> entries() {
    return files.entrySet().stream()
        .<SourceEntry>map(e -> new SourceEntry.Regular(e.getKey(), e.getValue().length))
        .toList();
  }

  @Override
  public InputStream open(String path) throws IOException {
    byte[] bytes = files.get(path);
    if (bytes == null) {
      throw new FileNotFoundException(path);
    }
    return new ByteArrayInputStream(bytes);
  }
}
