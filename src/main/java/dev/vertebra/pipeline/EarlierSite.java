package dev.vertebra.pipeline;

import dev.vertebra.model.Sha256;
import java.util.Optional;
import java.util.SortedMap;

/** What was published before, and what it was rendered from. */
public interface EarlierSite {

  /**
   * The files of a release's folder, when they were rendered from this and nobody has changed them
   * since.
   *
   * @param folder path of the folder in the site
   * @param from digest of everything that the folder's bytes depend on
   * @return bytes by path below the folder, its manifest included
   */
  Optional<SortedMap<String, byte[]>> files(String folder, Sha256 from);

  /**
   * Takes note of what a folder was rendered from.
   *
   * @param folder path of the folder in the site
   * @param from digest of everything that the folder's bytes depend on
   * @param manifest digest of the folder's manifest
   */
  void rendered(String folder, Sha256 from, Sha256 manifest);

  /** Nothing was published before, and nothing is remembered. */
  static EarlierSite none() {
    return new EarlierSite() {
      @Override
      public Optional<SortedMap<String, byte[]>> files(String folder, Sha256 from) {
        return Optional.empty();
      }

      @Override
      public void rendered(String folder, Sha256 from, Sha256 manifest) {
        // Whoever renders everything has nothing to compare with.
      }
    };
  }
}
