package dev.vertebra.cli;

import dev.vertebra.model.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/** The identity of the compiler that runs: the digest of its jar. */
final class CompilerDigest {
  private CompilerDigest() {}

  /** Nothing when it does not run from a jar: loose classes may change at any time. */
  static Optional<Sha256> ofRunning() throws IOException {
    CodeSource source = CompilerDigest.class.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return Optional.empty();
    }
    try {
      Path jar = Path.of(source.getLocation().toURI());
      if (!Files.isRegularFile(jar)) {
        return Optional.empty();
      }
      try (InputStream in = Files.newInputStream(jar)) {
        return Optional.of(Sha256.of(in));
      }
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
