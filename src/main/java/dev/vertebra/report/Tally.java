package dev.vertebra.report;

/**
 * What was checked: the denominators of a summary.
 *
 * @param records number of records
 * @param links number of links, derived ones included
 * @param rules number of rules that ran
 */
public record Tally(long records, long links, long rules) {

  /** "96 records, 214 links, 31 rules". */
  @Override
  public String toString() {
    return Counted.of(records, "record")
        + ", "
        + Counted.of(links, "link")
        + ", "
        + Counted.of(rules, "rule");
  }
}
