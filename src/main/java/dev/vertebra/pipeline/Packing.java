package dev.vertebra.pipeline;

import dev.vertebra.model.Sha256;
import dev.vertebra.release.Bag;
import dev.vertebra.release.Baseline;
import dev.vertebra.release.ReleaseStore;
import dev.vertebra.release.SealedRelease;
import dev.vertebra.release.StoreNames;
import dev.vertebra.source.SourceTree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A sealed release as a bag for an archive: its evidence, its baseline, its pages and its dossier.
 *
 * @param name name of the bag's folder
 * @param files bytes by path below that folder
 * @param missing files of which only the digest is at hand, by path
 */
public record Packing(String name, SortedMap<String, Bag.Content> files, List<String> missing) {
  public Packing {
    missing = List.copyOf(missing);
  }

  /**
   * Packs a release.
   *
   * @param folder the evidence folder with its store, which may still have large files
   * @throws IOException when a file cannot be read
   */
  public static Packing of(
      SourceTree folder, ReleaseStore store, SealedRelease release, String toolVersion)
      throws IOException {
    Bag bag = new Bag();
    SourceTree sealed = store.evidence(release);
    List<String> missing = new ArrayList<>();
    StringBuilder absent = new StringBuilder();
    for (Baseline.StoredFile file : release.baseline().files()) {
      String path = file.path();
      if (file.kept() == Baseline.Kept.OBJECT) {
        bag.add("evidence/" + path, () -> sealed.open(path));
      } else if (isHere(folder, file)) {
        bag.add("evidence/" + path, () -> folder.open(path));
      } else {
        missing.add(path);
        absent.append(file.digest()).append("  ").append(path).append('\n');
      }
    }
    bag.add(StoreNames.BASELINE, release.baseline().json());
    bag.add(StoreNames.STATEMENT, release.statement());
    if (!missing.isEmpty()) {
      bag.add("not-at-hand.txt", absent.toString());
    }
    Reconstruction rebuilt = Reconstruction.of(store, release, toolVersion);
    for (var file : rebuilt.files().entrySet()) {
      bag.add("site/" + file.getKey(), () -> new ByteArrayInputStream(file.getValue()));
    }
    return new Packing(name(release, rebuilt), bag.files(info(release, missing)), missing);
  }

  private static boolean isHere(SourceTree folder, Baseline.StoredFile file) {
    try (InputStream in = folder.open(file.path())) {
      return Sha256.of(in).equals(file.digest());
    } catch (IOException e) {
      return false;
    }
  }

  private static String name(SealedRelease release, Reconstruction rebuilt) {
    String product = release.baseline().product().replaceAll("[^A-Za-z0-9]+", "-");
    return product + "-" + rebuilt.folder();
  }

  private static SortedMap<String, String> info(SealedRelease release, List<String> missing) {
    Baseline baseline = release.baseline();
    SortedMap<String, String> info = new TreeMap<>();
    info.put("External-Identifier", "sha256:" + release.digest());
    info.put(
        "External-Description",
        "Evidence, pages and dossier of " + baseline.product() + " " + baseline.release());
    info.put("Bagging-Date", baseline.asOf().toString().substring(0, 10));
    info.put("Model-System-Digest", "sha256:" + baseline.model().system());
    info.put("Files-Not-At-Hand", Integer.toString(missing.size()));
    return info;
  }
}
