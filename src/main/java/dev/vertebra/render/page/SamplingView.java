package dev.vertebra.render.page;

import java.util.List;

/**
 * A sample that nobody could choose, with the walk of each of its records.
 *
 * @param seed what it was drawn with
 * @param seedIs what that is
 * @param kinds kinds of the population
 * @param population number of records that were drawn from
 * @param walks the sample, in the order in which it was drawn
 */
public record SamplingView(
    String seed, String seedIs, List<KindView> kinds, int population, List<Walk> walks) {

  /**
   * A drawn record.
   *
   * @param thread the nearest records of each kind of its thread
   * @param rank the digest that it was ranked by
   */
  public record Walk(ThreadView thread, String rank) {}

  public SamplingView {
    kinds = List.copyOf(kinds);
    walks = List.copyOf(walks);
  }
}
