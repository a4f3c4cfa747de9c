package dev.vertebra.render.site;

import dev.vertebra.output.OutputTree;
import dev.vertebra.render.page.ReleaseFolder;
import dev.vertebra.render.page.Templates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what stands above the folders of releases. */
public final class TopRenderer {
  /** What the menus of versions read, and nothing in a sealed folder may say. */
  private static final String RELEASES = "standing/releases.js";

  private TopRenderer() {}

  /** Writes the pages, and for each sealed release the style sheet that says how it stands. */
  public static void render(ReleasesPage page, OutputTree out) {
    out.add("index.html", Templates.bytes("site/releases.ftlh", page));
    out.add("reconstruct.html", Templates.bytes("site/lookup.ftlh", page));
    out.addText(RELEASES, ScriptData.of(RELEASES, releases(page)));
    for (ReleasesPage.Row release : page.releases()) {
      if (!release.baseline().isEmpty() && !release.state().equals("draft")) {
        out.addText("standing/" + release.folder() + ".css", standing(release.state()));
      }
    }
  }

  /** What the menu of versions shows, the latest first. */
  private static List<Object> releases(ReleasesPage page) {
    List<Object> releases = new ArrayList<>();
    for (ReleasesPage.Row release : page.releases()) {
      boolean isAfter = release.folder().equals("after-" + ReleaseFolder.of(release.version()));
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("label", (isAfter ? "after " : "") + release.version());
      one.put("folder", release.folder());
      one.put("state", release.state());
      one.put("asOf", release.asOf().isEmpty() ? "" : release.asOf().substring(0, 10));
      releases.add(one);
    }
    return releases;
  }

  private static String standing(String state) {
    return ".standing-unknown { display: none; }\n"
        + ".standing-"
        + state
        + " { display: block !important; }\n";
  }
}
