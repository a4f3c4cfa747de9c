package dev.vertebra.report;

import dev.vertebra.diagnostic.RuleRun;
import java.util.List;

/**
 * What was checked: the denominators of a summary.
 *
 * @param records number of records
 * @param links number of links, derived ones included
 * @param rules each rule that ran, with the records that it asked about
 * @param others what was looked at that is neither, such as {@code 290 files}
 */
public record Tally(long records, long links, List<RuleRun> rules, List<String> others) {

  /** Records and links, checked by rules. */
  public Tally(long records, long links, List<RuleRun> rules) {
    this(records, links, rules, List.of());
  }

  /** What a command without rules looked at. */
  public static Tally of(List<String> others) {
    return new Tally(0, 0, List.of(), others);
  }

  public Tally {
    rules = List.copyOf(rules);
    others = List.copyOf(others);
  }

  /** "96 records, 214 links, 31 rules". */
  @Override
  public String toString() {
    if (!others.isEmpty()) {
      return String.join(", ", others);
    }
    return Counted.of(records, "record")
        + ", "
        + Counted.of(links, "link")
        + ", "
        + Counted.of(rules.size(), "rule");
  }
}
