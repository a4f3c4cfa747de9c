package dev.vertebra.diagnostic;

import java.util.List;

/**
 * A rule that ran, and the records that it asked about: the denominator of "no finding".
 *
 * @param code the code of its findings
 * @param records ids of the records that it asked about, sorted; empty when there was nothing to
 *     ask
 */
public record RuleRun(Code code, List<String> records) implements Comparable<RuleRun> {
  public RuleRun {
    records = List.copyOf(records);
  }

  @Override
  public int compareTo(RuleRun other) {
    return code.compareTo(other.code);
  }
}
