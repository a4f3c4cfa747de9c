package dev.vertebra.release;

import dev.vertebra.model.Sha256;
import dev.vertebra.source.SourceTree;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;

/** Objects of the store by their digest. */
final class Objects {
  private final SourceTree folder;
  private final Map<Sha256, String> paths = new TreeMap<>();

  /** The objects of an evidence folder; {@code paths} are those of its releases' objects. */
  Objects(SourceTree folder, Map<Sha256, String> paths) {
    this.folder = folder;
    this.paths.putAll(paths);
  }

  boolean holds(Sha256 digest) {
    return paths.containsKey(digest);
  }

  InputStream open(Sha256 digest) throws IOException {
    String path = paths.get(digest);
    if (path == null) {
      throw new FileNotFoundException("no object " + digest);
    }
    return folder.open(path);
  }
}
