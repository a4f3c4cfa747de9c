package dev.vertebra.render.page;

import dev.vertebra.model.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Every file that the look of site and dossier is made of. A test holds the list. */
public final class TemplateFiles {
  private static final String LIST = "files.txt";

  private TemplateFiles() {}

  /** Paths below {@link Templates#FOLDER}, sorted. */
  static List<String> paths() {
    return new String(bytes(LIST), StandardCharsets.UTF_8).lines().toList();
  }

  /** SHA-256 over the manifest of all of them. */
  public static Sha256 digest() {
    StringBuilder manifest = new StringBuilder();
    for (String path : paths()) {
      manifest.append(Sha256.of(bytes(path))).append("  ").append(path).append('\n');
    }
    return Sha256.ofText(manifest.toString());
  }

  private static byte[] bytes(String name) {
    String path = Templates.FOLDER + "/" + name;
    try (InputStream in = TemplateFiles.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + path);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
