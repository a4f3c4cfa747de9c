package dev.vertebra.release;

import dev.vertebra.model.Sha256;
import dev.vertebra.source.SourceEntry;
import dev.vertebra.source.SourceTree;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The evidence folder of a sealed release, as it was at sealing. */
final class SealedTree implements SourceTree {
  private final Map<String, Baseline.StoredFile> files = new TreeMap<>();
  private final Objects objects;

  SealedTree(Baseline baseline, Objects objects) {
    baseline.files().forEach(f -> files.put(f.path(), f));
    this.objects = objects;
  }

  @Override
  public List<SourceEntry> entries() {
    return files.values().stream()
        .<SourceEntry>map(f -> new SourceEntry.Regular(f.path(), f.size()))
        .toList();
  }

  @Override
  public InputStream open(String path) throws IOException {
    Baseline.StoredFile file = files.get(path);
    if (file == null) {
      throw new FileNotFoundException(path);
    }
    return objects.open(file.digest());
  }

  @Override
  public Optional<String> vouchedDigest(String path) {
    return Optional.ofNullable(files.get(path))
        .filter(f -> f.kept() == Baseline.Kept.DIGEST)
        .map(Baseline.StoredFile::digest)
        .map(Sha256::hex);
  }
}
