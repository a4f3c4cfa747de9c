package dev.vertebra.render.page.prose;

import dev.vertebra.model.RecordId;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Ids of a body's headings: unique in the page and in the dossier. */
final class HeadingIds {
  private final RecordId owner;
  private final Map<String, Integer> used = new TreeMap<>();

  HeadingIds(RecordId owner) {
    this.owner = owner;
  }

  /** The id of the next heading, made from the record's id and the heading's words. */
  String next(String words) {
    String slug =
        words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String id = owner + "--" + (slug.isEmpty() ? "heading" : slug);
    int count = used.merge(id, 1, Integer::sum);
    return count == 1 ? id : id + "--" + count;
  }
}
