package dev.vertebra.read;

import dev.vertebra.source.SourceEntry;
import dev.vertebra.source.SourceTree;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * The profile and the catalogues that travel with the product, as a tree: read like any other
 * input.
 */
public final class Resources implements SourceTree {
  private static final String SUFFIX = ".yaml";

  /** Where the profile of this name lies. */
  public static String profile(String name) {
    return "profile/" + name + SUFFIX;
  }

  /** Where the catalogue of this id lies, here and in an evidence folder. */
  public static String catalogue(String id) {
    return "catalogues/" + id + SUFFIX;
  }

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
