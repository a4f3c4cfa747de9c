package dev.vertebra.release;

import dev.vertebra.model.Sha256;
import dev.vertebra.source.SourceEntry;
import dev.vertebra.source.SourceTree;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Profile and catalogues as they travelled with the compiler that sealed. */
final class ShippedTree implements SourceTree {
  private final Map<String, Sha256> files = new TreeMap<>();
  private final Objects objects;

  ShippedTree(Baseline baseline, Objects objects) {
    this.objects = objects;
    files.put("profile/" + baseline.profile().name() + ".yaml", baseline.profile().text());
    baseline.catalogues().forEach(c -> files.put("catalogues/" + c.id() + ".yaml", c.text()));
  }

  /** Such files are asked for by name. */
  @Override
  public List<SourceEntry> entries() {
    return List.of();
  }

  @Override
  public InputStream open(String path) throws IOException {
    Sha256 digest = files.get(path);
    if (digest == null) {
      throw new FileNotFoundException(path);
    }
    return objects.open(digest);
  }
}
