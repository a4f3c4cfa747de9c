package dev.vertebra.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The published JSON Schema of what {@link JsonReport} writes. */
public final class FindingsSchema {
  private static final String PLACE = "/dev/vertebra/schema/findings-v1.schema.json";

  private FindingsSchema() {}

  /** The schema as text, lines ending in LF. */
  public static String text() {
    try (InputStream in = FindingsSchema.class.getResourceAsStream(PLACE)) {
      if (in == null) {
        throw new IllegalStateException(PLACE + " does not travel with the compiler");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + PLACE, e);
    }
  }
}
