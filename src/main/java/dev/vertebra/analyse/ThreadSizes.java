package dev.vertebra.analyse;

/**
 * How many records of each kind the thread of each record holds. All threads are counted together:
 * 64 records of a kind at a time travel through the graph as the bits of one number, so that a
 * count costs a 64th of a walk through each thread.
 */
final class ThreadSizes {
  private static final int AT_A_TIME = Long.SIZE;

  private final int kinds;
  private final int[] counts;

  private ThreadSizes(int kinds, int[] counts) {
    this.kinds = kinds;
    this.counts = counts;
  }

  static ThreadSizes of(SpineOrder order, Steps.Sides sides) {
    int kinds = order.kinds().size();
    int[] counts = new int[kinds * order.size()];
    Reach up = new Reach(sides.upstream());
    Reach down = new Reach(sides.downstream());
    for (int kind = 0; kind < kinds; kind++) {
      int end = order.first(kind + 1);
      for (int from = order.first(kind); from < end; from += AT_A_TIME) {
        int to = Math.min(end, from + AT_A_TIME);
        long[] above = up.to(from, to);
        long[] below = down.to(from, to);
        for (int i = 0; i < above.length; i++) {
          counts[i * kinds + kind] += Long.bitCount(above[i] | below[i]);
        }
      }
    }
    return new ThreadSizes(kinds, counts);
  }

  /** How many records of a kind the thread of a record holds, the record itself included. */
  int count(int number, int kind) {
    return counts[number * kinds + kind];
  }
}
