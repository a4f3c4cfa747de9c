package dev.vertebra.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The evidence folder as the stages see it: the only way to the bytes of an input. */
public interface SourceTree {

  /** Every name, sorted by path. Refused names are listed, too. */
  List<SourceEntry> entries();

  /**
   * Opens a regular file of {@link #entries()}.
   *
   * @throws IOException when it is not one, or cannot be read
   */
  InputStream open(String path) throws IOException;

  /**
   * All bytes of a regular file.
   *
   * @throws IOException as {@link #open}
   */
  default byte[] bytes(String path) throws IOException {
    try (InputStream in = open(path)) {
      return in.readAllBytes();
    }
  }
}
