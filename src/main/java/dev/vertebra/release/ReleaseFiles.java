package dev.vertebra.release;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.model.Sha256;
import dev.vertebra.model.SystemDigest;
import dev.vertebra.source.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds the files of one release against its baseline. */
final class ReleaseFiles {
  private final SourceTree folder;
  private final SealedRelease release;
  private final SortedSet<String> paths;

  /**
   * The files of a release.
   *
   * @param paths what lies in its folder
   */
  ReleaseFiles(SourceTree folder, SealedRelease release, SortedSet<String> paths) {
    this.folder = folder;
    this.release = release;
    this.paths = paths;
  }

  /**
   * Adds what is wrong to {@code found}.
   *
   * @param earlier objects of earlier releases; those of this one are added
   */
  void check(Set<Sha256> earlier, List<Diagnostic> found) {
    Baseline baseline = release.baseline();
    TreeMap<String, Sha256> expected = new TreeMap<>();
    for (Sha256 object : objects(baseline)) {
      if (earlier.add(object)) {
        expected.put(StoreNames.object(object), object);
      }
    }
    expected.put(StoreNames.BASELINE, release.digest());
    String statement = Statement.json(baseline);
    expected.put(StoreNames.STATEMENT, Sha256.ofText(statement));
    requireText(StoreNames.STATEMENT, statement, found);
    requireText(StoreNames.MANIFEST, manifest(expected), found);
    for (String path : expected.keySet()) {
      if (!paths.contains(path)) {
        found.add(StoreReader.differs(place(path), "`" + place(path) + "` is missing"));
      }
    }
    for (String path : paths) {
      if (!expected.containsKey(path) && !path.equals(StoreNames.MANIFEST)) {
        found.add(StoreReader.foreign(place(path)));
      }
    }
    if (!SystemDigest.of(baseline.model().components()).equals(baseline.model().system())) {
      found.add(
          StoreReader.differs(
              place(StoreNames.BASELINE),
              "the model-system digest of `"
                  + release.version()
                  + "` is not that of its components"));
    }
  }

  /** Every object that a baseline names. */
  static Set<Sha256> objects(Baseline baseline) {
    TreeSet<Sha256> objects = new TreeSet<>();
    baseline.files().stream()
        .filter(f -> f.kept() == Baseline.Kept.OBJECT)
        .forEach(f -> objects.add(f.digest()));
    objects.add(baseline.profile().text());
    baseline.catalogues().forEach(c -> objects.add(c.text()));
    return objects;
  }

  /** The lines of a manifest. */
  static String manifest(SortedMap<String, Sha256> digests) {
    StringBuilder lines = new StringBuilder();
    digests.forEach((path, digest) -> lines.append(digest).append("  ").append(path).append('\n'));
    return lines.toString();
  }

  private void requireText(String name, String expected, List<Diagnostic> found) {
    if (!paths.contains(name)) {
      found.add(StoreReader.differs(place(name), "`" + place(name) + "` is missing"));
      return;
    }
    try {
      if (!Arrays.equals(folder.bytes(place(name)), expected.getBytes(StandardCharsets.UTF_8))) {
        found.add(
            StoreReader.differs(place(name), "it does not say what follows from the baseline"));
      }
    } catch (IOException e) {
      found.add(StoreReader.differs(place(name), "it cannot be read"));
    }
  }

  private String place(String name) {
    return StoreNames.FOLDER + release.folder() + "/" + name;
  }
}
