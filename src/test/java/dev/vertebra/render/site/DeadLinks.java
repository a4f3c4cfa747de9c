package dev.vertebra.render.site;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;

/** Links of a site that lead to no page, no file or no anchor of it. */
final class DeadLinks {
  private final Map<String, byte[]> files;
  private final Map<String, Document> pages;

  private DeadLinks(Map<String, byte[]> files, Map<String, Document> pages) {
    this.files = files;
    this.pages = pages;
  }

  /** Each dead link with the page that holds it. */
  static List<String> of(Map<String, byte[]> files, Map<String, Document> pages) {
    DeadLinks links = new DeadLinks(files, pages);
    List<String> dead = new ArrayList<>();
    pages.forEach(
        (path, page) -> {
          for (String href : page.select("[href]").eachAttr("href")) {
            if (!href.startsWith("https://") && !links.leadsSomewhere(path, href)) {
              dead.add(path + " -> " + href);
            }
          }
        });
    return dead;
  }

  private boolean leadsSomewhere(String from, String href) {
    String[] parts = href.split("#", 2);
    String path =
        parts[0].isEmpty() ? from : URI.create("/" + from).resolve(parts[0]).getPath().substring(1);
    if (path.endsWith("/dossier.pdf")) {
      return true; // written beside the site by the pipeline
    }
    if (!files.containsKey(path)) {
      return false;
    }
    Document page = pages.get(path);
    return parts.length == 1 || (page != null && page.getElementById(parts[1]) != null);
  }
}
