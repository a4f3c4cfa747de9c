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
 * @param content digest over the digests of all its files, the end of the chain and its findings
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
    // Findings about the store are not in the files of the evidence, and its pages show them.
    return new DraftState(
        Sha256.ofText(chain + digests + draft.findings().list() + draft.findings().waived()), same);
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
