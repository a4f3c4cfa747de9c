package dev.vertebra.release;

import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Result;
import dev.vertebra.model.Sha256;
import dev.vertebra.source.SourceEntry;
import dev.vertebra.source.SourceTree;
import dev.vertebra.source.Span;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads the store. Every file must be what its name, the baseline or the manifest says; every file
 * that nothing speaks of is told.
 */
final class StoreReader {
  private final SourceTree folder;
  private final List<Diagnostic> found = new ArrayList<>();
  private final Map<Sha256, String> objects = new TreeMap<>();

  /** Paths below a release's folder. */
  private final Map<String, TreeSet<String>> releases = new TreeMap<>();

  StoreReader(SourceTree folder) {
    this.folder = folder;
  }

  Result<ReleaseStore> read() {
    list();
    List<SealedRelease> read = new ArrayList<>();
    for (Map.Entry<String, TreeSet<String>> release : releases.entrySet()) {
      baseline(release.getKey(), release.getValue()).ifPresent(read::add);
    }
    List<SealedRelease> chain = new ReleaseChain(read, found).ordered();
    hashObjects();
    TreeSet<Sha256> known = new TreeSet<>();
    for (SealedRelease release : chain) {
      new ReleaseFiles(folder, release, releases.getOrDefault(release.folder(), new TreeSet<>()))
          .check(known, found);
    }
    List<Withdrawal> withdrawals = new WithdrawalReader(folder, chain, found).read();
    return new Result<>(new ReleaseStore(chain, withdrawals, new Objects(folder, objects)), found);
  }

  private void list() {
    for (SourceEntry entry : folder.entries()) {
      String path = entry.path();
      if (StoreNames.isEvidence(path) || path.equals(StoreNames.WITHDRAWALS)) {
        continue;
      }
      String below = path.substring(StoreNames.FOLDER.length());
      int slash = below.indexOf('/');
      if (slash < 0 || !(entry instanceof SourceEntry.Regular)) {
        found.add(foreign(path));
      } else {
        releases
            .computeIfAbsent(below.substring(0, slash), k -> new TreeSet<>())
            .add(below.substring(slash + 1));
      }
    }
  }

  private Optional<SealedRelease> baseline(String release, Set<String> paths) {
    String path = StoreNames.FOLDER + release + "/" + StoreNames.BASELINE;
    if (!paths.contains(StoreNames.BASELINE)) {
      found.add(
          Diagnostic.of(
                  ReleaseCodes.BASELINE_UNREADABLE,
                  Span.wholeFile(path),
                  "`" + StoreNames.FOLDER + release + "` has no baseline")
              .targeting(release)
              .helped("`vertebra seal` writes the folder as a whole; restore it from a copy"));
      return Optional.empty();
    }
    try {
      String text = Json.decode(folder.bytes(path));
      Baseline baseline = BaselineJson.read(Json.parse(text));
      if (!baseline.release().equals(release)) {
        throw new Json.Misfit("it is the baseline of `" + baseline.release() + "`");
      }
      return Optional.of(new SealedRelease(release, baseline, baseline.digest()));
    } catch (IOException e) {
      found.add(unreadable(path, release, "it cannot be read"));
    } catch (Json.Misfit e) {
      found.add(unreadable(path, release, e.what()));
    }
    return Optional.empty();
  }

  private void hashObjects() {
    List<String> paths =
        releases.entrySet().stream()
            .flatMap(
                r ->
                    r.getValue().stream()
                        .filter(StoreNames::isObject)
                        .map(p -> StoreNames.FOLDER + r.getKey() + "/" + p))
            .toList();
    Map<String, Optional<Sha256>> digests =
        paths.parallelStream().collect(Collectors.toConcurrentMap(p -> p, this::digest));
    for (String path : paths) {
      Sha256 named = StoreNames.digestOf(path.substring(path.indexOf("/objects/") + 1));
      if (digests.getOrDefault(path, Optional.empty()).filter(named::equals).isPresent()) {
        objects.putIfAbsent(named, path);
      } else {
        found.add(differs(path, "the bytes of this object are not those that were sealed"));
      }
    }
  }

  private Optional<Sha256> digest(String path) {
    try (InputStream in = folder.open(path)) {
      return Optional.of(Sha256.of(in));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  static Diagnostic foreign(String path) {
    return finding(ReleaseCodes.FOREIGN, path, "`" + path + "` belongs to no sealed release")
        .helped("only `vertebra seal` and `vertebra withdraw` write below `releases/`; move it");
  }

  static Diagnostic differs(String path, String message) {
    return finding(ReleaseCodes.CONTENT_DIFFERS, path, message)
        .helped("restore the release's folder from a copy; a sealed release never changes");
  }

  private static Diagnostic unreadable(String path, String release, String why) {
    return finding(
            ReleaseCodes.BASELINE_UNREADABLE,
            path,
            "the baseline of `" + release + "` cannot be believed: " + why)
        .helped("restore the release's folder from a copy; nobody edits a baseline by hand");
  }

  private static Diagnostic finding(Code code, String path, String message) {
    return Diagnostic.of(code, Span.wholeFile(path), message).targeting(path);
  }
}
