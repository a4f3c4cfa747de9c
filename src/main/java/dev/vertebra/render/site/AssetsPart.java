package dev.vertebra.render.site;

import dev.vertebra.output.OutputTree;
import dev.vertebra.render.page.Templates;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Style sheet, script, fonts and the mark, which each release carries with it. */
final class AssetsPart implements SitePart {
  private static final List<String> STYLES =
      List.of(
          "shared/tokens.css",
          "shared/graph.css",
          "site/style/fonts.css",
          "site/style/site.css",
          "site/style/graph.css",
          "site/style/risk.css",
          "site/style/topbar.css",
          "site/style/search.css",
          "site/style/assurance.css",
          "site/style/top.css",
          "site/style/thread.css",
          "site/style/sampling.css",
          "site/style/incidents.css",
          "site/style/validation.css",
          "site/style/inspection.css",
          "site/style/matrix.css",
          "site/style/post-market.css",
          "site/style/impact.css",
          "site/style/timeline.css",
          "site/style/readers.css",
          "site/style/print.css");

  /** Joined in this order; the first one makes the global that the others add to. */
  private static final List<String> SCRIPTS =
      List.of(
          "site/script/core.js",
          "site/script/menu.js",
          "site/script/graph-parts.js",
          "site/script/graph-view.js",
          "site/script/graph.js",
          "site/script/versions.js",
          "site/script/anchors.js",
          "site/script/search-fold.js",
          "site/script/search-query.js",
          "site/script/search-box.js",
          "site/script/search-page.js",
          "site/script/lookup.js",
          "site/script/rows.js",
          "site/script/matrix.js",
          "site/script/table.js");

  private static final List<String> FONTS =
      List.of(
          "SourceSans3-Regular",
          "SourceSans3-It",
          "SourceSans3-Semibold",
          "SourceSans3-Bold",
          "SourceCodePro-Regular",
          "SourceCodePro-Semibold");

  @Override
  public void write(Site site) {
    OutputTree assets = site.out().below("assets");
    assets.addText("site.css", joined(STYLES));
    assets.add("start.js", bytes("site/script/start.js"));
    assets.addText("site.js", joined(SCRIPTS));
    assets.add("mark.svg", bytes("shared/mark.svg"));
    for (String font : FONTS) {
      assets.add("fonts/" + font + ".woff2", bytes("shared/fonts/" + font + ".ttf.woff2"));
    }
  }

  private static String joined(List<String> names) {
    StringBuilder text = new StringBuilder(1 << 16);
    names.forEach(n -> text.append(new String(bytes(n), StandardCharsets.UTF_8)));
    return text.toString();
  }

  private static byte[] bytes(String name) {
    String path = Templates.FOLDER + "/" + name;
    try (InputStream in = AssetsPart.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + path);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
