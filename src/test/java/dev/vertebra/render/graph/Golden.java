package dev.vertebra.render.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Approved output under test resources; {@code -Dgolden.update} rewrites it. */
final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/dev/vertebra/render/graph");

  static void check(String name, String actual) {
    Svg.checked(actual);
    Path file = FOLDER.resolve(name);
    try {
      if (System.getProperty("golden.update") != null) {
        Files.createDirectories(FOLDER);
        Files.writeString(file, actual);
      }
      assertThat(actual).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Golden() {}
}
