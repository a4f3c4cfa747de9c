package dev.vertebra.analyse;

import java.util.Arrays;

/** Which records reach which others by steps of one side. */
final class Reach {
  private final Steps steps;
  private final int[] order;
  private final boolean hasCycles;
  private final long[] bits;

  Reach(Steps steps) {
    this.steps = steps;
    this.order = endsFirst(steps);
    this.hasCycles = hasCycles(steps, order);
    this.bits = new long[steps.size()];
  }

  /**
   * For every record the bits of those it reaches among the records numbered {@code from} to {@code
   * to}, itself included. The array is used again by the next call.
   */
  long[] to(int from, int to) {
    Arrays.fill(bits, 0);
    for (int i = from; i < to; i++) {
      bits[i] = 1L << (i - from);
    }
    boolean isStable;
    do {
      isStable = true;
      for (int record : order) {
        long reached = bits[record];
        for (int step = steps.first(record); step < steps.last(record); step++) {
          reached |= bits[steps.end(step)];
        }
        isStable &= reached == bits[record];
        bits[record] = reached;
      }
    } while (hasCycles && !isStable);
    return bits;
  }

  /** Records such that what a step leads to comes first, as far as there are no cycles. */
  private static int[] endsFirst(Steps steps) {
    int[] order = new int[steps.size()];
    int done = 0;
    boolean[] seen = new boolean[steps.size()];
    int[] path = new int[steps.size()];
    int[] next = new int[steps.size()];
    for (int start = 0; start < steps.size(); start++) {
      int depth = 0;
      if (!seen[start]) {
        seen[start] = true;
        next[start] = steps.first(start);
        path[depth++] = start;
      }
      while (depth > 0) {
        int record = path[depth - 1];
        if (next[record] == steps.last(record)) {
          order[done++] = record;
          depth--;
        } else {
          int end = steps.end(next[record]++);
          if (!seen[end]) {
            seen[end] = true;
            next[end] = steps.first(end);
            path[depth++] = end;
          }
        }
      }
    }
    return order;
  }

  private static boolean hasCycles(Steps steps, int[] order) {
    int[] place = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      place[order[i]] = i;
    }
    for (int record : order) {
      for (int step = steps.first(record); step < steps.last(record); step++) {
        if (place[steps.end(step)] > place[record]) {
          return true;
        }
      }
    }
    return false;
  }
}
