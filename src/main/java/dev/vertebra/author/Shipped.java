package dev.vertebra.author;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Files that travel with the compiler, by their path below {@code dev/vertebra}. */
final class Shipped {
  private Shipped() {}

  /** The bytes of a file that must be there. */
  static byte[] bytes(String path) {
    return find(path)
        .orElseThrow(() -> new IllegalStateException(path + " does not travel with the compiler"));
  }

  /** The text of a file that may be there, lines ending in LF. */
  static Optional<String> text(String path) {
    return find(path).map(bytes -> new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n"));
  }

  private static Optional<byte[]> find(String path) {
    try (InputStream in = Shipped.class.getResourceAsStream("/dev/vertebra/" + path)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }
}
