package dev.vertebra.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what an author may have meant. */
public final class Suggestions {
  private static final int MAX_DISTANCE = 2;
  private static final int MAX_SHOWN = 3;

  private Suggestions() {}

  /**
   * Up to three known words within edit distance 2 of {@code word}, nearest first; case counts
   * half.
   */
  public static List<String> near(String word, Collection<String> known) {
    record Near(String word, int distance) {}
    return known.stream()
        .filter(k -> Math.abs(k.length() - word.length()) <= MAX_DISTANCE)
        .map(k -> new Near(k, distance(fold(word), fold(k))))
        .filter(n -> n.distance() <= MAX_DISTANCE && n.distance() < word.length())
        .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::word))
        .limit(MAX_SHOWN)
        .map(Near::word)
        .toList();
  }

  /** "did you mean `A`, `B` or `C`?", or nothing when nothing is near. */
  public static List<String> help(String word, Collection<String> known) {
    List<String> near = near(word, known).stream().map(n -> "`" + n + "`").toList();
    if (near.isEmpty()) {
      return List.of();
    }
    String last = near.get(near.size() - 1);
    String list =
        near.size() == 1
            ? last
            : String.join(", ", near.subList(0, near.size() - 1)) + " or " + last;
    return List.of("did you mean " + list + "?");
  }

  private static String fold(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** Restricted Damerau-Levenshtein distance: a swap of neighbours counts one. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + cost);
        boolean swap =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swap) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
