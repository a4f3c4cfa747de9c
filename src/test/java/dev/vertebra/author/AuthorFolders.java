package dev.vertebra.author;

import dev.vertebra.profile.Profile;
import dev.vertebra.read.ProjectReader;
import dev.vertebra.source.MemorySourceTree;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The folders that travel with the compiler, for tests of this and other packages. */
public final class AuthorFolders {
  /** The built-in profile. */
  public static final Profile PROFILE =
      ProjectReader.read(new MemorySourceTree(Map.of())).value().profile();

  private AuthorFolders() {}

  /** What {@code vertebra init} writes. */
  public static SortedMap<String, byte[]> starter() {
    return new TreeMap<>(Starter.files(PROFILE));
  }

  /** The starter with the example of every kind in place of its own records. */
  public static SortedMap<String, byte[]> examples() {
    SortedMap<String, byte[]> files = starter();
    files.keySet().removeIf(path -> path.endsWith(".md"));
    files.replaceAll((path, bytes) -> path.endsWith(".yaml") ? withoutMarks(bytes) : bytes);
    for (String kind : PROFILE.kinds().keySet()) {
      String text = Examples.of(kind).orElseThrow(() -> new AssertionError(kind));
      files.put("examples/" + kind + ".md", text.getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }

  private static byte[] withoutMarks(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.replaceAll("(?m)^ *tags: \\[starter-text]\n", "").getBytes(StandardCharsets.UTF_8);
  }
}
