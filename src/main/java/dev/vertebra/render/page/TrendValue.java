package dev.vertebra.render.page;

import dev.vertebra.model.AcceptedRun;
import dev.vertebra.model.CriterionOutcome;
import dev.vertebra.model.Metric;
import java.util.List;
import java.util.OptionalInt;

/**
 * A figure of an accepted run.
 *
 * @param slot place of its release, from 0
 * @param release label of its release
 * @param run the run
 * @param metric the figure
 * @param criteria what was demanded of it
 */
record TrendValue(
    int slot, String release, AcceptedRun run, Metric metric, List<CriterionOutcome> criteria) {
  TrendValue {
    criteria = List.copyOf(criteria);
  }

  /**
   * What a value can be compared with.
   *
   * @param with place of the earlier value, when there is one that it can be compared with
   * @param text in words
   */
  record Likeness(OptionalInt with, TrendsView.Comparable text) {}

  /**
   * The value compared with the earlier ones of its series: with the youngest on the same data and
   * by the same protocol.
   */
  static Likeness compare(List<TrendValue> series, int at) {
    TrendValue now = series.get(at);
    TrendValue otherMethod = now;
    TrendValue otherData = now;
    for (int i = at - 1; i >= 0; i--) {
      TrendValue before = series.get(i);
      if (before.slot == now.slot) {
        continue;
      }
      boolean isSameData = now.run.isOnDataOf(before.run);
      if (isSameData && now.run.isByMethodOf(before.run)) {
        String what =
            now.run.run().equals(before.run.run()) ? "the same run" : "same data, same protocol";
        return new Likeness(OptionalInt.of(i), comparable("with " + before.release + ": " + what));
      }
      if (isSameData && otherMethod == now) {
        otherMethod = before;
      }
      if (otherData == now) {
        otherData = before;
      }
    }
    return new Likeness(OptionalInt.empty(), why(now, otherMethod, otherData));
  }

  private static TrendsView.Comparable comparable(String why) {
    return new TrendsView.Comparable(TrendsView.State.COMPARABLE, why);
  }

  private static TrendsView.Comparable why(
      TrendValue now, TrendValue otherMethod, TrendValue otherData) {
    if (otherMethod != now) {
      return not(
          "same data as "
              + otherMethod.release
              + ", protocol differs: "
              + method(otherMethod)
              + " then, "
              + method(now)
              + " now");
    }
    if (otherData == now) {
      return new TrendsView.Comparable(TrendsView.State.FIRST, "");
    }
    if (now.run.data().isEmpty()) {
      return not("no digest of its data is on file");
    }
    List<String> names = datasets(now);
    return not(
        names.equals(datasets(otherData))
            ? "dataset digest differs: the files of " + String.join(", ", names) + " changed"
            : "dataset digest differs from that of every earlier release");
  }

  private static TrendsView.Comparable not(String why) {
    return new TrendsView.Comparable(TrendsView.State.NOT_COMPARABLE, why);
  }

  private static List<String> datasets(TrendValue value) {
    return value.run.datasets().stream().map(d -> d.value()).toList();
  }

  private static String method(TrendValue value) {
    return value.run.protocol().map(m -> m.protocol().value()).orElse("none");
  }
}
