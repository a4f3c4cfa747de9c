package dev.vertebra.analyse;

import java.util.Arrays;

/** Shares out the places of a list that cannot hold everything. */
final class Shares {
  private Shares() {}

  /**
   * How many of each kind to list: all of them, or the same greatest number for each kind with
   * which the list is not longer than {@code most}; never none of a kind that has any.
   */
  static int[] of(int[] totals, int most) {
    int each = Arrays.stream(totals).max().orElse(0);
    if (sum(totals, each) > most) {
      int low = 1;
      while (low < each) {
        int middle = (low + each + 1) >>> 1;
        if (sum(totals, middle) <= most) {
          low = middle;
        } else {
          each = middle - 1;
        }
      }
    }
    int limit = each;
    return Arrays.stream(totals).map(t -> Math.min(t, limit)).toArray();
  }

  private static long sum(int[] totals, int each) {
    return Arrays.stream(totals).mapToLong(t -> Math.min(t, each)).sum();
  }
}
