package dev.vertebra.render.site.search;

import java.util.List;

/**
 * A file of tokens that stand next to each other.
 *
 * @param first its first token
 * @param entries token, its documents as {@link Postings#text} writes them, and so on
 */
public record Shard(String first, List<String> entries) {
  public Shard {
    entries = List.copyOf(entries);
  }
}
