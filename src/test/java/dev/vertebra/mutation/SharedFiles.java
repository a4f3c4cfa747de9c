package dev.vertebra.mutation;

import dev.vertebra.source.SourceEntry;
import dev.vertebra.source.SourceTree;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An evidence folder in memory that shares the bytes of its files with others. */
final class SharedFiles implements SourceTree {
  private final TreeMap<String, byte[]> files;

  SharedFiles(Map<String, byte[]> files) {
    this.files = new TreeMap<>(files);
  }

  @Override
  public List<SourceEntry> entries() {
    return files.entrySet().stream()
        .<SourceEntry>map(e -> new SourceEntry.Regular(e.getKey(), e.getValue().length))
        .toList();
  }

  @Override
  public InputStream open(String path) throws FileNotFoundException {
    byte[] bytes = files.get(path);
    if (bytes == null) {
      throw new FileNotFoundException(path);
    }
    return new ByteArrayInputStream(bytes);
  }
}
