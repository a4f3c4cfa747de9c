package dev.vertebra.diagnostic;

import java.util.List;

/**
 * A rule that ran, and the records that it asked about: the denominator of "no finding".
 *
 * @param code the code of its findings
 * @param records ids of the records that it asked about, sorted; for a rule on the project file the
 *     entries there, such as clauses and kinds. Empty when there was nothing to ask: such a rule
 *     has not passed
 */
public record RuleRun(Code code, List<String> records) implements Comparable<RuleRun> {
  public RuleRun {
    records = List.copyOf(records);
  }

  /** Whether there was anything to ask. Without it, "no finding" says nothing. */
  public boolean applies() {
    return !records.isEmpty();
  }

  @Override
  public int compareTo(RuleRun other) {
    return code.compareTo(other.code);
  }
}
