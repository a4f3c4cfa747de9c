package dev.vertebra.pipeline;

import java.time.Instant;
import java.util.Optional;

/**
 * How a site is published.
 *
 * @param toolVersion version of the compiler, shown on every page
 * @param date date of a draft's documents in place of the one that the evidence gives
 * @param commit commit of a draft's evidence, when whoever builds knows it
 * @param earlier what was published before, for folders of which nothing has changed
 */
public record Publishing(
    String toolVersion, Optional<Instant> date, Optional<String> commit, EarlierSite earlier) {

  /** Publishing that renders everything. */
  public static Publishing fresh(String toolVersion, Optional<Instant> date) {
    return new Publishing(toolVersion, date, Optional.empty(), EarlierSite.none());
  }
}
