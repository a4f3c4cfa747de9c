package dev.vertebra.analyse;

import dev.vertebra.model.TraceThread.Way;
import dev.vertebra.profile.RelationSpec;
import dev.vertebra.profile.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the records of a thread took in at stages that the thread itself does not touch. Data lie
 * upstream of a run and not downstream of the requirement that it verifies; without them a reader
 * would believe that nobody knows what was measured. They are one link away and lead no further, so
 * a thread does not swallow its neighbours.
 */
final class ThreadInputs {
  private ThreadInputs() {}

  /**
   * An input.
   *
   * @param found the record
   * @param links links by which records of the thread took it in, by their places in the graph
   */
  record Input(ThreadWalk.Found found, List<Integer> links) {}

  /** Records of those stages of the spine for which {@code totals} counts none, by number. */
  static List<Input> of(
      ThreadWalk walk, SpineOrder order, Steps upstream, Map<Stage, Integer> totals) {
    Map<Integer, Input> inputs = new TreeMap<>();
    for (ThreadWalk.Found found : walk.found()) {
      for (int s = upstream.first(found.number()); s < upstream.last(found.number()); s++) {
        int number = upstream.end(s);
        Stage stage = order.stage(order.kind(number));
        if (stage.place() == RelationSpec.Place.SPINE && totals.getOrDefault(stage, 0) == 0) {
          inputs
              .computeIfAbsent(
                  number,
                  n ->
                      new Input(
                          new ThreadWalk.Found(n, Way.INPUT, found.distance() + 1),
                          new ArrayList<>()))
              .links()
              .add(upstream.link(s));
        }
      }
    }
    return List.copyOf(inputs.values());
  }
}
