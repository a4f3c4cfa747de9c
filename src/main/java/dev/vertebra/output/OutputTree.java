package dev.vertebra.output;

import java.nio.charset.StandardCharsets;

/**
 * Where renderers write. Paths are relative with {@code /} between folders; a path that would leave
 * the root, is not portable or was written before is refused.
 */
public interface OutputTree {

  /**
   * Adds a file.
   *
   * @throws IllegalArgumentException when the path is refused by {@link OutputPath}, or was added
   *     before
   * @throws java.io.UncheckedIOException when the bytes cannot be stored
   */
  void add(String path, byte[] bytes);

  /** Adds a text file as UTF-8. */
  default void addText(String path, String text) {
    add(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The tree below a folder of this one. */
  default OutputTree below(String folder) {
    return (path, bytes) -> add(folder + "/" + path, bytes);
  }
}
