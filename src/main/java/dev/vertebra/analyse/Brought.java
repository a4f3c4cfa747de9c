package dev.vertebra.analyse;

import dev.vertebra.analyse.ThreadWalk.Found;
import dev.vertebra.model.TraceThread.Way;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The links by which a walk came to records, level by level. */
final class Brought {

  /**
   * A link.
   *
   * @param number the record that it brought in
   * @param way on which way
   * @param before the record one step nearer to the start
   * @param link its place among all links of the graph
   */
  record Step(int number, Way way, int before, int link) {}

  private final List<Step> steps = new ArrayList<>();
  private final List<Integer> levels = new ArrayList<>();

  /** Starts the next level. */
  void level() {
    levels.add(steps.size());
  }

  void add(Step step) {
    steps.add(step);
  }

  /**
   * What was found, by number, and as few others as it takes that each has one of these before it:
   * a walk that skips a step cannot be followed.
   */
  List<Found> connected(List<Found> found) {
    Map<Integer, Found> listed = new HashMap<>();
    found.forEach(f -> listed.put(f.number(), f));
    Map<Integer, Boolean> joined = new HashMap<>();
    for (int level = levels.size() - 1; level >= 0; level--) {
      int end = level + 1 < levels.size() ? levels.get(level + 1) : steps.size();
      List<Step> ofLevel = steps.subList(levels.get(level), end);
      for (Step step : ofLevel) {
        if (isOf(step, listed) && listed.containsKey(step.before())) {
          joined.put(step.number(), true);
        }
      }
      for (Step step : ofLevel) {
        if (isOf(step, listed) && joined.putIfAbsent(step.number(), true) == null) {
          listed.put(step.before(), new Found(step.before(), step.way(), level));
        }
      }
    }
    return listed.values().stream().sorted(Comparator.comparingInt(Found::number)).toList();
  }

  private static boolean isOf(Step step, Map<Integer, Found> listed) {
    Found found = listed.get(step.number());
    return found != null && found.way() == step.way();
  }

  /** For each listed record the steps that brought it in. */
  Map<Integer, List<Step>> of(List<Found> found) {
    Map<Integer, Found> listed = new HashMap<>();
    found.forEach(f -> listed.put(f.number(), f));
    Map<Integer, List<Step>> brought = new HashMap<>();
    for (Step step : steps) {
      if (isOf(step, listed)) {
        brought.computeIfAbsent(step.number(), n -> new ArrayList<>()).add(step);
      }
    }
    return brought;
  }
}
