package dev.vertebra.render.site;

import dev.vertebra.render.site.search.SearchIndex;
import dev.vertebra.render.site.search.Shard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the files that the search loads: which shards there are, the shards, and rows to show. */
final class SearchFiles {
  static final String INDEX = "search/index.js";

  /** Rows of a file: few, because a result is shown from one of them and the others are idle. */
  static final int BLOCK = 64;

  /** UTF-16 units of a title that a result shows. */
  private static final int LONGEST_TITLE = 160;

  private final Site site;
  private final List<Object> block = new ArrayList<>();
  private int blocks;

  SearchFiles(Site site) {
    this.site = site;
  }

  /**
   * Takes the next document's row.
   *
   * @param label its id; empty when it has none
   * @param path below the release's folder
   * @param kind what it is, as shown
   * @param state its state, as shown; may be empty
   * @param aliases names that it had before
   */
  void row(
      String label, String path, String title, String kind, String state, List<String> aliases) {
    List<Object> row = new ArrayList<>(List.of(label, path, brief(title), kind, state));
    if (!aliases.isEmpty()) {
      row.add(aliases);
    }
    block.add(row);
    if (block.size() == BLOCK) {
      endBlock();
    }
  }

  /** Writes the rest. */
  void finish(SearchIndex index, int documents) {
    if (!block.isEmpty()) {
      endBlock();
    }
    List<Shard> shards = index.shards(documents);
    for (int i = 0; i < shards.size(); i++) {
      write(numbered("search/t-", i), shards.get(i).entries());
    }
    Map<String, Object> top = new LinkedHashMap<>();
    top.put("documents", documents);
    top.put("block", BLOCK);
    top.put("spaces", index.spaces());
    top.put("shards", shards.stream().map(Shard::first).toList());
    write(INDEX, top);
  }

  private void endBlock() {
    write(numbered("search/r-", blocks++), block);
    block.clear();
  }

  private void write(String path, Object value) {
    site.out().addText(path, ScriptData.of(path, value));
  }

  private static String numbered(String stem, int number) {
    return String.format(Locale.ROOT, "%s%04d.js", stem, number);
  }

  private static String brief(String title) {
    if (title.length() <= LONGEST_TITLE) {
      return title;
    }
    int end =
        Character.isHighSurrogate(title.charAt(LONGEST_TITLE - 1))
            ? LONGEST_TITLE - 1
            : LONGEST_TITLE;
    return title.substring(0, end) + "\u2026";
  }
}
