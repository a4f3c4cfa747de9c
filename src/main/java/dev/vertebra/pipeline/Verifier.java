package dev.vertebra.pipeline;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Result;
import dev.vertebra.model.Sha256;
import dev.vertebra.profile.Project;
import dev.vertebra.release.Baseline;
import dev.vertebra.release.PublishedRelease;
import dev.vertebra.release.ReleaseStore;
import dev.vertebra.release.SealedRelease;
import dev.vertebra.release.StoreNames;
import dev.vertebra.render.dossier.CarriedFile;
import dev.vertebra.seal.FolderVerification;
import dev.vertebra.seal.Manifest;
import dev.vertebra.seal.VerifyCodes;
import dev.vertebra.source.SourceEntry;
import dev.vertebra.source.SourceTree;
import dev.vertebra.source.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Verifies a folder with nothing but the folder: a published site, the folder of one release, or
 * the store of an evidence folder.
 */
public final class Verifier {
  private static final String DOSSIER = "dossier.pdf";

  private final SourceTree folder;
  private final List<Diagnostic> found = new ArrayList<>();
  private final TreeSet<String> files = new TreeSet<>();
  private int releases;
  private int dossiers;

  private Verifier(SourceTree folder) {
    this.folder = folder;
  }

  /**
   * What was verified, for the denominators.
   *
   * @param files files held against a digest
   * @param releases sealed releases whose baseline was held against itself and the chain
   * @param dossiers dossiers whose baseline was compared
   */
  public record Verified(int files, int releases, int dossiers) {}

  /**
   * Verifies a folder.
   *
   * @param folder the tree, hidden files included
   */
  public static Result<Verified> verify(SourceTree folder) {
    Verifier verifier = new Verifier(folder);
    if (verifier.holds(Project.FILE)) {
      verifier.store();
    } else {
      verifier.published();
    }
    return new Result<>(
        new Verified(verifier.files.size(), verifier.releases, verifier.dossiers), verifier.found);
  }

  private boolean holds(String path) {
    return folder.entries().stream()
        .anyMatch(e -> e instanceof SourceEntry.Regular && e.path().equals(path));
  }

  private void store() {
    Result<ReleaseStore> store = ReleaseStore.read(folder);
    found.addAll(store.diagnostics());
    releases = store.value().releases().size();
    folder.entries().stream()
        .map(SourceEntry::path)
        .filter(p -> !StoreNames.isEvidence(p))
        .forEach(files::add);
    if (releases == 0 && found.isEmpty()) {
      found.add(
          Diagnostic.of(
                  VerifyCodes.NOTHING_TO_VERIFY,
                  Span.wholeFile(StoreNames.FOLDER),
                  "no release is sealed in this evidence folder, so nothing is verified")
              .helped("`vertebra seal VERSION` seals one; the records are for `vertebra check`"));
    }
  }

  private void published() {
    verifyManifest("");
    List<PublishedRelease> read = new ArrayList<>();
    for (SourceEntry entry : folder.entries()) {
      String path = entry.path();
      if (path.equals(StoreNames.BASELINE) || path.endsWith("/" + StoreNames.BASELINE)) {
        String prefix = path.substring(0, path.length() - StoreNames.BASELINE.length());
        if (prefix.chars().filter(c -> c == '/').count() <= 2) {
          read.add(PublishedRelease.read(folder, prefix));
        }
      }
    }
    for (SourceEntry entry : folder.entries()) {
      String path = entry.path();
      if (path.matches("releases/[^/]+/" + Manifest.PATH)) {
        verifyManifest(path.substring(0, path.length() - Manifest.PATH.length()));
      }
    }
    Map<String, Sha256> byVersion = new TreeMap<>();
    read.forEach(r -> r.release().ifPresent(s -> byVersion.put(s.version(), s.digest())));
    read.forEach(r -> verify(r, byVersion));
  }

  private void verifyManifest(String prefix) {
    Result<Map<String, Sha256>> verified = FolderVerification.verify(folder, prefix);
    verified.value().keySet().forEach(path -> files.add(prefix + path));
    for (Diagnostic fault : verified.diagnostics()) {
      // A file of a release stands in two manifests; one finding is enough.
      boolean isNew =
          found.stream()
              .noneMatch(f -> f.code().equals(fault.code()) && f.target().equals(fault.target()));
      if (isNew) {
        found.add(fault);
      }
    }
  }

  private void verify(PublishedRelease release, Map<String, Sha256> byVersion) {
    String place = release.prefix() + StoreNames.BASELINE;
    release.faults().forEach(f -> inconsistent(place, f));
    Optional<SealedRelease> sealed = release.release();
    if (sealed.isEmpty()) {
      return;
    }
    releases++;
    Optional<Baseline.Previous> previous = sealed.get().baseline().previous();
    previous
        .filter(p -> byVersion.containsKey(p.release()))
        .filter(p -> !p.baseline().equals(byVersion.get(p.release())))
        .ifPresent(
            p ->
                inconsistent(
                    place, "it follows another baseline of `" + p.release() + "` than is here"));
    dossier(release.prefix(), sealed.get());
  }

  private void dossier(String prefix, SealedRelease sealed) {
    String path = prefix + DOSSIER;
    if (!holds(path)) {
      return;
    }
    try {
      Optional<byte[]> carried = CarriedFile.read(folder.bytes(path), StoreNames.BASELINE);
      byte[] expected = sealed.baseline().json().getBytes(StandardCharsets.UTF_8);
      dossiers++;
      if (carried.filter(c -> Arrays.equals(c, expected)).isEmpty()) {
        found.add(
            Diagnostic.of(
                    VerifyCodes.DOSSIER_DIFFERS,
                    Span.wholeFile(path),
                    carried.isPresent()
                        ? "the dossier carries another baseline than its release"
                        : "the dossier carries no baseline")
                .targeting(path)
                .helped("fetch it again from where it was published"));
      }
    } catch (IOException e) {
      inconsistent(path, "it cannot be read");
    }
  }

  private void inconsistent(String place, String fault) {
    found.add(
        Diagnostic.of(
                VerifyCodes.RELEASE_INCONSISTENT,
                Span.wholeFile(place),
                "what this release says about itself does not fit together: " + fault)
            .targeting(place + ": " + fault)
            .helped("fetch the folder again from where it was published"));
  }
}
