package dev.vertebra.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

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

  /**
   * Opens a regular file only to take its digest, so that nobody needs its content later.
   *
   * @throws IOException as {@link #open}
   */
  default InputStream openForDigest(String path) throws IOException {
    return open(path);
  }

  /**
   * What vouches for the bytes of a regular file in place of the bytes: of a sealed release, a
   * large file's digest may be on file and its bytes elsewhere. Nothing when the bytes are to be
   * read.
   *
   * @return 64 lower-case hexadecimal digits of a SHA-256 that was computed from the bytes
   */
  default Optional<String> vouchedDigest(String path) {
    return Optional.empty();
  }
}
