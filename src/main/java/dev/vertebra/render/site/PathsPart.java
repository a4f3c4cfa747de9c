package dev.vertebra.render.site;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which pages the release has, so that the menu of versions of another one leads to the same page
 * here, or says that there is none. Written last. A page's shard follows from its path alone.
 */
final class PathsPart implements SitePart {
  private static final int SHARD = 60_000;

  /** A prime; {@code versions.js} has the same. */
  private static final int MODULUS = 65_521;

  /**
   * What a file says about the paths that fall to it.
   *
   * @param pages pages of this release
   * @param renamed where pages are now that other releases may have under these paths
   * @param formerly under which paths other releases may have these pages
   */
  private record Shard(
      List<String> pages, Map<String, Object> renamed, Map<String, Object> formerly) {
    Shard() {
      this(new ArrayList<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    Map<String, Object> data() {
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("pages", pages);
      data.put("renamed", renamed);
      data.put("formerly", formerly);
      return data;
    }
  }

  @Override
  public void write(Site site) {
    List<String> pages = site.pagePaths();
    Map<String, String> renamed = renamed(site);
    long size = 0;
    for (String page : pages) {
      size += page.length() + 3;
    }
    for (Map.Entry<String, String> one : renamed.entrySet()) {
      size += 2L * (one.getKey().length() + one.getValue().length() + 6);
    }
    List<Shard> shards = new ArrayList<>();
    for (int i = 0; i <= size / SHARD; i++) {
      shards.add(new Shard());
    }
    pages.forEach(p -> shards.get(shard(p, shards.size())).pages().add(p));
    renamed.forEach(
        (before, now) -> {
          shards.get(shard(before, shards.size())).renamed().put(before, now);
          shards.get(shard(now, shards.size())).formerly().put(now, before);
        });
    String folder = site.pages().release().folder();
    write(site, folder, "paths/index.js", Map.of("shards", shards.size()));
    for (int i = 0; i < shards.size(); i++) {
      write(site, folder, String.format(Locale.ROOT, "paths/p-%04d.js", i), shards.get(i).data());
    }
  }

  /** The key names the folder, because a page reads those of several releases. */
  private static void write(Site site, String folder, String path, Object value) {
    site.out().addText(path, ScriptData.of(folder + "/" + path, value));
  }

  /** Pages of records by the path that they had under an earlier id. */
  private static Map<String, String> renamed(Site site) {
    Map<String, String> renamed = new TreeMap<>();
    for (EvidenceRecord record : site.pages().records()) {
      for (Value alias : record.items("aliases")) {
        renamed.putIfAbsent(
            "records/" + alias.text() + ".html",
            "records/" + site.pages().facts(record).ref().name() + ".html");
      }
    }
    return renamed;
  }

  /** The shard of a path. */
  static int shard(String path, int count) {
    int hash = 0;
    for (int i = 0; i < path.length(); i++) {
      hash = (hash * 31 + path.charAt(i)) % MODULUS;
    }
    return hash % count;
  }
}
