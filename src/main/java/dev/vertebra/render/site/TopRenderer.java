package dev.vertebra.render.site;

import dev.vertebra.output.OutputTree;
import dev.vertebra.render.page.Templates;

/** Writes what stands above the folders of releases. */
public final class TopRenderer {
  private TopRenderer() {}

  /** Writes the pages, and for each sealed release the style sheet that says how it stands. */
  public static void render(ReleasesPage page, OutputTree out) {
    out.add("index.html", Templates.bytes("site/releases.ftlh", page));
    out.add("reconstruct.html", Templates.bytes("site/lookup.ftlh", page));
    for (ReleasesPage.Row release : page.releases()) {
      if (!release.baseline().isEmpty() && !release.state().equals("draft")) {
        out.addText("standing/" + release.folder() + ".css", standing(release.state()));
      }
    }
  }

  private static String standing(String state) {
    return ".standing-unknown { display: none; }\n"
        + ".standing-"
        + state
        + " { display: block !important; }\n";
  }
}
