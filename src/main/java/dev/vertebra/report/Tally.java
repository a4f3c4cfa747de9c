package dev.vertebra.report;

import dev.vertebra.diagnostic.RuleRun;
import java.util.List;

/**
 * What was checked: the denominators of a summary.
 *
 * @param records number of records
 * @param links number of links, derived ones included
 * @param rules each rule that ran, with the records that it asked about
 */
public record Tally(long records, long links, List<RuleRun> rules) {

  public Tally {
    rules = List.copyOf(rules);
  }

  /** "96 records, 214 links, 31 rules". */
  @Override
  public String toString() {
    return Counted.of(records, "record")
        + ", "
        + Counted.of(links, "link")
        + ", "
        + Counted.of(rules.size(), "rule");
  }
}
