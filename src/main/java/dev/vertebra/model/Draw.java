package dev.vertebra.model;

import java.util.Comparator;
import java.util.List;

/**
 * Draws a sample that anybody can draw again: records are ranked by {@code SHA-256(seed NUL id)},
 * in UTF-8, and the smallest digests are taken. {@code printf '%s\0%s' SEED ID | sha256sum} gives
 * the rank of a record.
 *
 * @param seed chosen before the population was looked at
 * @param population number of records that were drawn from
 * @param chosen the sample, the smallest digest first
 */
public record Draw(String seed, int population, List<Ranked> chosen) {

  /**
   * A drawn record.
   *
   * @param record the record
   * @param rank the digest that it was ranked by
   */
  public record Ranked(EvidenceRecord record, Sha256 rank) {}

  public Draw {
    chosen = List.copyOf(chosen);
  }

  /** Draws {@code size} records, or all when there are fewer. */
  public static Draw of(String seed, List<EvidenceRecord> population, int size) {
    return new Draw(
        seed,
        population.size(),
        population.stream()
            .map(r -> new Ranked(r, Sha256.ofText(seed + "\0" + r.id().value())))
            .sorted(Comparator.comparing((Ranked r) -> r.rank().hex()))
            .limit(size)
            .toList());
  }
}
