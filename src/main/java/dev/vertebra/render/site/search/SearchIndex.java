package dev.vertebra.render.site.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Which documents hold which token, cut into files of about the same size (decision 13). */
public final class SearchIndex {
  /** Characters of a shard after which the next one begins; one token's list may exceed it. */
  public static final int SHARD = 60_000;

  // The inner maps are for looking up only; shards come from their sorted keys.
  private final Map<Space, Map<String, Postings>> postings = new EnumMap<>(Space.class);

  /** An empty index. */
  public SearchIndex() {
    for (Space space : Space.values()) {
      postings.put(space, new HashMap<>());
    }
  }

  /**
   * Adds a token of a document.
   *
   * @param document its number; numbers never fall from call to call
   */
  public void add(Space space, String folded, int document) {
    if (!folded.isEmpty()) {
      in(space).computeIfAbsent(folded, t -> new Postings()).add(document);
    }
  }

  /**
   * Its shards, in the order of their tokens by UTF-16 units, which is that of scripts.
   *
   * @param documents number of all documents
   */
  public List<Shard> shards(int documents) {
    List<Shard> shards = new ArrayList<>();
    List<String> entries = new ArrayList<>();
    int length = 0;
    for (Space space : Space.values()) {
      for (Map.Entry<String, Postings> one : new TreeMap<>(in(space)).entrySet()) {
        String token = space.token(one.getKey());
        String list = one.getValue().text(documents);
        int more = token.length() * widest(token) + list.length() + 6;
        if (length > 0 && length + more > SHARD) {
          shards.add(new Shard(entries.get(0), entries));
          entries = new ArrayList<>();
          length = 0;
        }
        entries.add(token);
        entries.add(list);
        length += more;
      }
    }
    if (!entries.isEmpty()) {
      shards.add(new Shard(entries.get(0), entries));
    }
    return shards;
  }

  /** Letters of the spaces that hold anything: nothing is loaded to find out that others do not. */
  public String spaces() {
    StringBuilder letters = new StringBuilder();
    for (Space space : Space.values()) {
      if (!in(space).isEmpty()) {
        letters.append(space.letter());
      }
    }
    return letters.toString();
  }

  private Map<String, Postings> in(Space space) {
    return Objects.requireNonNull(postings.get(space));
  }

  /** Bytes that a character of the token may take, as data of a script. */
  private static int widest(String token) {
    return token.chars().allMatch(c -> c < 0x80 && c != '<') ? 1 : 6;
  }
}
