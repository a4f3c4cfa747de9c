package dev.vertebra.render.site.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** JSON Schemas that travel with the compiler. */
final class Schemas {
  private Schemas() {}

  /** The schema of this name and version. */
  static byte[] bytes(String name) {
    String place = "/dev/vertebra/schema/" + name + ".schema.json";
    try (InputStream in = Schemas.class.getResourceAsStream(place)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + place);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(place, e);
    }
  }
}
