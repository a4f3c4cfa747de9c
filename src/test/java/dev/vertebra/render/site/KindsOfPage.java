package dev.vertebra.render.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** One page for each template of a site, so that a new one cannot be forgotten. */
final class KindsOfPage {
  private static final Pattern PAGE = Pattern.compile("<@page \"([a-z0-9-]+)\"|<@top\\b");

  private KindsOfPage() {}

  /**
   * A page of each kind, and pages that show what is rare: of middle size, or the largest when
   * {@code -Daxe=all} has the time that it takes.
   */
  static List<String> of(Map<String, byte[]> files, Map<String, Document> pages) {
    Map<String, List<String>> bySize = new TreeMap<>();
    pages.keySet().stream()
        .sorted(Comparator.comparing((String path) -> files.get(path).length))
        .forEach(
            path ->
                bySize
                    .computeIfAbsent(pages.get(path).body().className(), k -> new ArrayList<>())
                    .add(path));
    boolean isThorough = System.getProperty("axe", "").equals("all");
    List<String> all = new ArrayList<>();
    bySize
        .values()
        .forEach(paths -> all.add(paths.get(isThorough ? paths.size() - 1 : paths.size() / 2)));
    for (String id : List.of("VR-1", "MV-1", "PROC-BODY", "REQ-LONG")) {
      String path = "releases/1.0.0/records/" + id + ".html";
      if (!all.contains(path)) {
        all.add(path);
      }
    }
    return all;
  }

  /** Classes of pages that the templates declare. */
  static Set<String> declared() {
    Set<String> declared = new TreeSet<>();
    Allowed.files("site", ".ftlh")
        .forEach(
            file -> {
              Matcher matcher = PAGE.matcher(Allowed.text(file));
              while (matcher.find()) {
                if (matcher.group(1) != null) {
                  declared.add("page-" + matcher.group(1));
                }
              }
            });
    return declared;
  }
}
