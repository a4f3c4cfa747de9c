package dev.vertebra.render.site;

import dev.vertebra.output.OutputTree;
import dev.vertebra.render.page.Templates;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Style sheets, fonts and the mark, which each release carries with it. */
final class Assets {
  private static final List<String> STYLES =
      List.of(
          "shared/tokens.css",
          "shared/graph.css",
          "site/fonts.css",
          "site/site.css",
          "site/print.css");
  private static final List<String> FONTS =
      List.of(
          "SourceSans3-Regular",
          "SourceSans3-It",
          "SourceSans3-Semibold",
          "SourceSans3-Bold",
          "SourceCodePro-Regular",
          "SourceCodePro-Semibold");

  private Assets() {}

  static void write(OutputTree release) {
    OutputTree assets = release.below("assets");
    StringBuilder style = new StringBuilder(1 << 15);
    STYLES.forEach(s -> style.append(new String(bytes(s), StandardCharsets.UTF_8)));
    assets.addText("site.css", style.toString());
    assets.add("mark.svg", bytes("shared/mark.svg"));
    for (String font : FONTS) {
      assets.add("fonts/" + font + ".woff2", bytes("shared/fonts/" + font + ".ttf.woff2"));
    }
  }

  private static byte[] bytes(String name) {
    String path = Templates.FOLDER + "/" + name;
    try (InputStream in = Assets.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + path);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
