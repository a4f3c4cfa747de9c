package dev.vertebra.source;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The part of a tree whose paths are wanted. The rest is not there: neither listed nor opened.
 *
 * @param whole the tree
 * @param wanted which paths belong to the part
 */
public record PartTree(SourceTree whole, Predicate<String> wanted) implements SourceTree {

  @Override
  public List<SourceEntry> entries() {
    return whole.entries().stream().filter(e -> wanted.test(e.path())).toList();
  }

  @Override
  public InputStream open(String path) throws IOException {
    if (!wanted.test(path)) {
      throw new FileNotFoundException(path);
    }
    return whole.open(path);
  }

  @Override
  public Optional<String> vouchedDigest(String path) {
    return wanted.test(path) ? whole.vouchedDigest(path) : Optional.empty();
  }
}
