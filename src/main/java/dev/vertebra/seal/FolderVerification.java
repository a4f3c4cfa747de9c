package dev.vertebra.seal;

import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Result;
import dev.vertebra.model.Sha256;
import dev.vertebra.output.PublishedFolder;
import dev.vertebra.source.SourceEntry;
import dev.vertebra.source.SourceTree;
import dev.vertebra.source.Span;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Holds a folder against its manifest: every file that it lists, and no other. */
public final class FolderVerification {
  private final SourceTree folder;
  private final String prefix;
  private final List<Diagnostic> found = new ArrayList<>();

  private FolderVerification(SourceTree folder, String prefix) {
    this.folder = folder;
    this.prefix = prefix;
  }

  /**
   * Verifies the folder below a prefix.
   *
   * @param folder the tree, hidden files included
   * @param prefix empty, or a path that ends in {@code /}
   * @return the digests that the manifest lists
   */
  public static Result<Map<String, Sha256>> verify(SourceTree folder, String prefix) {
    FolderVerification verification = new FolderVerification(folder, prefix);
    return new Result<>(verification.verify(), verification.found);
  }

  private Map<String, Sha256> verify() {
    String manifest = prefix + Manifest.PATH;
    Result<SortedMap<String, Sha256>> read;
    try {
      read = ManifestText.read(manifest, folder.bytes(manifest));
    } catch (IOException e) {
      found.add(
          Diagnostic.of(
                  VerifyCodes.NOTHING_TO_VERIFY,
                  Span.wholeFile(manifest),
                  "there is no manifest that could be read, so nothing is verified")
              .targeting(manifest)
              .helped("name the folder that was published, or the folder of one release in it"));
      return new TreeMap<>();
    }
    found.addAll(read.diagnostics());
    compare(read.value(), present());
    return read.value();
  }

  private Map<String, Optional<Sha256>> present() {
    TreeSet<String> paths = new TreeSet<>();
    for (SourceEntry entry : folder.entries()) {
      if (entry.path().startsWith(prefix)) {
        String path = entry.path().substring(prefix.length());
        if (!path.equals(Manifest.PATH) && !PublishedFolder.isLeftover(path)) {
          paths.add(path);
        }
      }
    }
    return paths.parallelStream()
        .collect(Collectors.toConcurrentMap(p -> p, p -> digest(prefix + p)));
  }

  private Optional<Sha256> digest(String path) {
    try (InputStream in = folder.open(path)) {
      return Optional.of(Sha256.of(in));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void compare(Map<String, Sha256> listed, Map<String, Optional<Sha256>> present) {
    TreeMap<Sha256, String> added = new TreeMap<>();
    TreeSet<String> foreign = new TreeSet<>();
    new TreeMap<>(present)
        .forEach(
            (path, digest) -> {
              if (!listed.containsKey(path)) {
                foreign.add(path);
                digest.ifPresent(d -> added.putIfAbsent(d, path));
              }
            });
    listed.forEach(
        (path, digest) -> {
          Optional<Sha256> actual = present.getOrDefault(path, Optional.empty());
          String renamed = added.get(digest);
          if (actual.isPresent() && !actual.get().equals(digest)) {
            differs(path, digest, actual.get());
          } else if (actual.isEmpty() && renamed != null && foreign.remove(renamed)) {
            add(
                VerifyCodes.FILE_RENAMED,
                renamed,
                "`" + renamed + "` has the bytes that were published as `" + path + "`",
                "give it its name back");
          } else if (actual.isEmpty()) {
            add(
                VerifyCodes.FILE_MISSING,
                path,
                "`" + path + "` was published and is not here",
                "fetch the folder again from where it was published");
          }
        });
    foreign.forEach(
        path ->
            add(
                VerifyCodes.FILE_ADDED,
                path,
                "`" + path + "` was not published with this folder",
                "nothing vouches for it; move it away"));
  }

  private void differs(String path, Sha256 digest, Sha256 actual) {
    add(
        VerifyCodes.FILE_DIFFERS,
        path,
        "the bytes of `" + path + "` are not those that were published",
        "published as " + digest.brief() + "…, here " + actual.brief() + "…; fetch it again");
  }

  private void add(Code code, String path, String message, String help) {
    found.add(
        Diagnostic.of(code, Span.wholeFile(prefix + path), message)
            .targeting(prefix + path)
            .helped(help));
  }
}
