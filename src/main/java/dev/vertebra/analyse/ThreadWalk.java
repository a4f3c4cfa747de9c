package dev.vertebra.analyse;

import dev.vertebra.model.TraceThread.Way;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Walks from one record up and down, level by level, until it has found the nearest records of each
 * kind that it looks for.
 */
final class ThreadWalk {

  /**
   * A record that was found.
   *
   * @param number its number in spine order
   * @param way which way it lies
   * @param distance how far
   */
  record Found(int number, Way way, int distance) {}

  /**
   * A walk that has found what it looked for goes on so far, to know what else belongs to the
   * thread and is not beside it.
   */
  private static final int LOOK_ROUND = 4096;

  private final SpineOrder order;
  private final int[] wanted;
  private final Distances up = new Distances();
  private final Distances down = new Distances();
  private final Brought brought = new Brought();
  private List<Found> found = new ArrayList<>();
  private int missing;

  private ThreadWalk(SpineOrder order, int[] wanted) {
    this.order = order;
    this.wanted = wanted;
    this.missing = Arrays.stream(wanted).sum();
  }

  /**
   * Walks.
   *
   * @param wanted how many records of each kind to find, the start included; there must be as many
   */
  static ThreadWalk from(int start, SpineOrder order, Steps.Sides sides, int[] wanted) {
    ThreadWalk walk = new ThreadWalk(order, wanted.clone());
    walk.up.reach(start, 0);
    walk.down.reach(start, 0);
    walk.take(start, Way.HERE, 0);
    int[] above = {start};
    int[] below = {start};
    for (int distance = 1; walk.goesOn() && above.length + below.length > 0; distance++) {
      walk.brought.level();
      above = walk.next(above, sides.upstream(), walk.up, distance, Way.UPSTREAM);
      below = walk.next(below, sides.downstream(), walk.down, distance, Way.DOWNSTREAM);
      for (int number : above) {
        if (walk.down.of(number) == Distances.NONE || walk.down.of(number) == distance) {
          walk.take(number, Way.UPSTREAM, distance);
        }
      }
      for (int number : below) {
        if (walk.up.of(number) == Distances.NONE) {
          walk.take(number, Way.DOWNSTREAM, distance);
        }
      }
    }
    walk.found = walk.brought.connected(walk.found);
    return walk;
  }

  private boolean goesOn() {
    return missing > 0 || up.size() + down.size() < LOOK_ROUND;
  }

  private int[] next(int[] level, Steps steps, Distances seen, int distance, Way way) {
    int[] reached = new int[16];
    int count = 0;
    for (int record : level) {
      for (int step = steps.first(record); step < steps.last(record); step++) {
        int end = steps.end(step);
        boolean isNew = seen.reach(end, distance);
        if (isNew || seen.of(end) == distance) {
          brought.add(new Brought.Step(end, way, record, steps.link(step)));
        }
        if (isNew) {
          if (count == reached.length) {
            reached = Arrays.copyOf(reached, 2 * count);
          }
          reached[count++] = end;
        }
      }
    }
    int[] sorted = Arrays.copyOf(reached, count);
    Arrays.sort(sorted);
    return sorted;
  }

  private void take(int number, Way way, int distance) {
    int kind = order.kind(number);
    if (wanted[kind] > 0) {
      wanted[kind]--;
      missing--;
      found.add(new Found(number, way, distance));
    }
  }

  /** What was found, in spine order. */
  List<Found> found() {
    return found;
  }

  /** Whether the walk came to a record, wanted or not. */
  boolean came(int number) {
    return up.of(number) != Distances.NONE || down.of(number) != Distances.NONE;
  }

  /** Steps that brought each found record in. */
  Map<Integer, List<Brought.Step>> brought() {
    return brought.of(found);
  }
}
