package dev.vertebra.read;

import dev.vertebra.source.SourceEntry;
import dev.vertebra.source.SourceTree;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The files that travel with the product, as a tree: read like any other input. */
final class Resources implements SourceTree {

  /** Folders of resources are not listed; files are asked for by name. */
  @Override
  public List<SourceEntry> entries() {
    return List.of();
  }

  @Override
  public InputStream open(String path) throws IOException {
    InputStream in = Resources.class.getResourceAsStream("/dev/vertebra/" + path);
    if (in == null) {
      throw new FileNotFoundException(path);
    }
    return in;
  }
}
