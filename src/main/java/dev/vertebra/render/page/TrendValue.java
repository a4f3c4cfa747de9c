package dev.vertebra.render.page;

import dev.vertebra.model.AcceptedRun;
import dev.vertebra.model.CriterionOutcome;
import dev.vertebra.model.Metric;
import java.util.List;
import java.util.Optional;
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
  record Likeness(OptionalInt with, TrendsView.Comparability text) {}

  /**
   * The value compared with the earlier ones of its series: with the youngest on the same data and
   * by the same protocol.
   */
  static Likeness compare(List<TrendValue> series, int at) {
    TrendValue now = series.get(at);
    Optional<TrendValue> otherMethod = Optional.empty();
    Optional<TrendValue> otherData = Optional.empty();
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
      if (isSameData && otherMethod.isEmpty()) {
        otherMethod = Optional.of(before);
      }
      if (otherData.isEmpty()) {
        otherData = Optional.of(before);
      }
    }
    return new Likeness(OptionalInt.empty(), why(now, otherMethod, otherData));
  }

  private static TrendsView.Comparability comparable(String why) {
    return new TrendsView.Comparability(TrendsView.State.COMPARABLE, why);
  }

  private static TrendsView.Comparability why(
      TrendValue now, Optional<TrendValue> otherMethod, Optional<TrendValue> otherData) {
    if (otherMethod.isPresent()) {
      return not(
          "same data as "
              + otherMethod.get().release
              + ", protocol differs: "
              + method(otherMethod.get())
              + " then, "
              + method(now)
              + " now");
    }
    if (otherData.isEmpty()) {
      return new TrendsView.Comparability(TrendsView.State.FIRST, "");
    }
    if (now.run.data().isEmpty()) {
      return not("no digest of its data is on file");
    }
    List<String> names = datasets(now);
    return not(
        names.equals(datasets(otherData.get()))
            ? "dataset digest differs: the files of " + String.join(", ", names) + " changed"
            : "dataset digest differs from that of every earlier release");
  }

  private static TrendsView.Comparability not(String why) {
    return new TrendsView.Comparability(TrendsView.State.NOT_COMPARABLE, why);
  }

  private static List<String> datasets(TrendValue value) {
    return value.run.datasets().stream().map(d -> d.value()).toList();
  }

  private static String method(TrendValue value) {
    return value.run.protocol().map(m -> m.protocol().value()).orElse("none");
  }
}
