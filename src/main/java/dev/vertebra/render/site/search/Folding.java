package dev.vertebra.render.site.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How texts and questions are made alike. {@code search-fold.js} does the same, character for
 * character; {@code FoldingTest} holds what both must answer.
 */
public final class Folding {
  /** UTF-16 units of a word that are looked at. */
  static final int LONGEST_WORD = 40;

  private Folding() {}

  /** Without differences of case and of compatible forms (NFKC). */
  public static String fold(String text) {
    String same =
        Normalizer.isNormalized(text, Normalizer.Form.NFKC)
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFKC);
    return same.toLowerCase(Locale.ROOT).replace('\u03C2', '\u03C3');
  }

  /** The words of a text, folded, in its order. */
  public static List<String> words(String text) {
    String folded = fold(text);
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= folded.length(); i++) {
      if (i == folded.length() || isBetween(folded.charAt(i))) {
        if (i > start) {
          words.add(folded.substring(start, Math.min(i, start + LONGEST_WORD)));
        }
        start = i + 1;
      }
    }
    return words;
  }

  /**
   * Whether a character stands between words. Blocks of Unicode, because its categories are not
   * known to every browser.
   */
  private static boolean isBetween(char c) {
    return c < '0'
        || (c > '9' && c < 'A')
        || (c > 'Z' && c < 'a')
        || (c > 'z' && c <= '\u00BF')
        || c == '\u00D7'
        || c == '\u00F7'
        || (c >= '\u2000' && c <= '\u2BFF')
        || (c >= '\u2E00' && c <= '\u2E7F')
        || (c >= '\u3000' && c <= '\u303F')
        || (c >= '\uD800' && c <= '\uDFFF')
        || c >= '\uFFF0';
  }
}
