package dev.vertebra.release;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.model.Sha256;
import dev.vertebra.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts baselines into the order of their chain: each names the one before by its digest. */
final class ReleaseChain {
  private final List<SealedRelease> releases;
  private final List<Diagnostic> found;

  ReleaseChain(List<SealedRelease> releases, List<Diagnostic> found) {
    this.releases = releases;
    this.found = found;
  }

  /** The releases from the first on, as far as the chain holds. */
  List<SealedRelease> ordered() {
    Map<String, List<SealedRelease>> byPrevious = new TreeMap<>();
    for (SealedRelease release : releases) {
      byPrevious.computeIfAbsent(previous(release), k -> new ArrayList<>()).add(release);
    }
    List<SealedRelease> chain = new ArrayList<>();
    String at = "";
    for (List<SealedRelease> next = byPrevious.remove(at);
        next != null;
        next = byPrevious.remove(at)) {
      SealedRelease first = next.get(0);
      chain.add(first);
      next.stream().skip(1).forEach(other -> found.add(branched(other, first)));
      at = first.digest().hex();
    }
    byPrevious.values().stream().flatMap(List::stream).forEach(r -> found.add(torn(r)));
    return chain;
  }

  private static String previous(SealedRelease release) {
    return release.baseline().previous().map(p -> p.baseline().hex()).orElse("");
  }

  private static Diagnostic branched(SealedRelease release, SealedRelease first) {
    String before =
        release
            .baseline()
            .previous()
            .map(p -> "follow `" + p.release() + "`")
            .orElse("are the first release");
    return finding(
        release,
        "both `" + first.version() + "` and `" + release.version() + "` " + before,
        "they were sealed apart; keep one and seal the other after it");
  }

  private Diagnostic torn(SealedRelease release) {
    Optional<Baseline.Previous> previous = release.baseline().previous();
    String version = previous.map(Baseline.Previous::release).orElse("");
    String digest = previous.map(Baseline.Previous::baseline).map(Sha256::brief).orElse("");
    boolean isThere = releases.stream().anyMatch(r -> r.version().equals(version));
    return finding(
        release,
        "`"
            + release.version()
            + "` follows the baseline "
            + digest
            + "… of `"
            + version
            + "`, "
            + (isThere
                ? "and the baseline on file is another or has lost its own place"
                : "which is not on file"),
        "restore the earlier release's folder from a copy");
  }

  private static Diagnostic finding(SealedRelease release, String message, String help) {
    String path = StoreNames.FOLDER + release.folder() + "/" + StoreNames.BASELINE;
    return Diagnostic.of(ReleaseCodes.CHAIN_BROKEN, Span.wholeFile(path), message)
        .targeting(release.version())
        .helped(help);
  }
}
