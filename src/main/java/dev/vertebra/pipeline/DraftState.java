package dev.vertebra.pipeline;

import dev.vertebra.model.Sha256;
import dev.vertebra.release.SealedRelease;
import dev.vertebra.source.SourceEntry;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How the evidence as it stands differs from what was sealed.
 *
 * @param content digest over the digests of all its files, and of the end of the chain
 * @param sealedAs the release that was sealed with exactly these files
 */
record DraftState(Sha256 content, Optional<SealedRelease> sealedAs) {

  static DraftState of(Compilation draft) {
    TreeMap<String, String> digests = new TreeMap<>();
    for (SourceEntry entry : draft.sources().entries()) {
      digests.put(entry.path(), digest(draft, entry.path()));
    }
    Optional<SealedRelease> same =
        draft.store().find(draft.project().release()).filter(s -> files(s).equals(digests));
    String chain = draft.store().last().map(r -> r.digest().hex()).orElse("");
    return new DraftState(Sha256.ofText(chain + digests), same);
  }

  /** Whether it holds anything that no sealed release shows. */
  boolean isShown() {
    return sealedAs.isEmpty();
  }

  private static TreeMap<String, String> files(SealedRelease release) {
    TreeMap<String, String> files = new TreeMap<>();
    release.baseline().files().forEach(f -> files.put(f.path(), f.digest().hex()));
    return files;
  }

  private static String digest(Compilation draft, String path) {
    try (InputStream in = draft.sources().open(path)) {
      return Sha256.of(in).hex();
    } catch (IOException e) {
      // A finding of its own; here it is no file that was sealed.
      return "";
    }
  }
}
