package dev.vertebra.model;

/**
 * Orders texts so that runs of ASCII digits compare as numbers: {@code 7.9} before {@code 7.10}.
 */
public final class NaturalOrder {
  private NaturalOrder() {}

  /** A total order: texts that are equal as numbers fall back to plain text order. */
  public static int compare(String a, String b) {
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      if (isDigit(a.charAt(i)) && isDigit(b.charAt(j))) {
        int endA = endOfDigits(a, i);
        int endB = endOfDigits(b, j);
        int order = compareNumbers(a, i, endA, b, j, endB);
        if (order != 0) {
          return order;
        }
        i = endA;
        j = endB;
      } else if (a.charAt(i) != b.charAt(j)) {
        return Character.compare(a.charAt(i), b.charAt(j));
      } else {
        i++;
        j++;
      }
    }
    int rest = Integer.compare(a.length() - i, b.length() - j);
    return rest != 0 ? rest : a.compareTo(b);
  }

  private static int compareNumbers(String a, int i, int endA, String b, int j, int endB) {
    int startA = skipZeros(a, i, endA);
    int startB = skipZeros(b, j, endB);
    int byLength = Integer.compare(endA - startA, endB - startB);
    return byLength != 0
        ? byLength
        : a.substring(startA, endA).compareTo(b.substring(startB, endB));
  }

  private static int skipZeros(String s, int start, int end) {
    int at = start;
    while (at < end && s.charAt(at) == '0') {
      at++;
    }
    return at;
  }

  private static int endOfDigits(String s, int start) {
    int at = start;
    while (at < s.length() && isDigit(s.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
