package dev.vertebra.reproduce;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.model.Sha256;
import dev.vertebra.source.SourceEntry;
import dev.vertebra.source.SourceTree;
import dev.vertebra.source.Span;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether the evidence is as it was before runs were run again: nothing of it is theirs to write.
 */
public final class EvidenceTouched {
  private static final int MOST = 5;

  private EvidenceTouched() {}

  /**
   * Files that came, went or changed: by size, and by digest where a rerun was given the file.
   *
   * @param before as listed before the reruns
   * @param after as listed after them
   */
  public static List<Diagnostic> between(
      SourceTree before, SourceTree after, List<Reproduced> reruns) {
    Map<String, String> was = listed(before);
    Map<String, String> is = listed(after);
    List<Diagnostic> found = new ArrayList<>();
    for (Map.Entry<String, String> file : was.entrySet()) {
      if (!is.containsKey(file.getKey())) {
        found.add(touched(file.getKey(), "is gone"));
      } else if (!file.getValue().equals(is.get(file.getKey()))) {
        found.add(touched(file.getKey(), "has changed"));
      }
    }
    is.keySet().stream()
        .filter(f -> !was.containsKey(f))
        .forEach(f -> found.add(touched(f, "is new")));
    Map<String, Sha256> given = new TreeMap<>();
    reruns.forEach(r -> r.inputs().forEach(i -> given.put(i.path(), i.digest())));
    given.forEach(
        (path, digest) -> {
          boolean known = found.stream().anyMatch(d -> d.span().file().equals(path));
          if (!known && !hasDigest(after, path, digest)) {
            found.add(touched(path, "has changed"));
          }
        });
    return found.subList(0, Math.min(MOST, found.size()));
  }

  private static Map<String, String> listed(SourceTree tree) {
    Map<String, String> files = new TreeMap<>();
    for (SourceEntry entry : tree.entries()) {
      files.put(
          entry.path(),
          entry instanceof SourceEntry.Regular file ? Long.toString(file.size()) : "refused");
    }
    return files;
  }

  private static boolean hasDigest(SourceTree tree, String path, Sha256 digest) {
    try (InputStream in = tree.open(path)) {
      return Sha256.of(in).equals(digest);
    } catch (IOException e) {
      return false;
    }
  }

  private static Diagnostic touched(String path, String how) {
    return Diagnostic.of(
            ReproduceCodes.EVIDENCE_CHANGED,
            Span.wholeFile(path),
            "`" + path + "` " + how + " since the reruns began")
        .targeting(path)
        .helped(
            "if nobody else worked on the evidence, a command writes outside of the folder it is"
                + " given: `vertebra reproduce RUN` for one run after the other finds it")
        .helped("restore the evidence before anything else is read from it");
  }
}
