package dev.vertebra.diagnostic;

import java.util.Comparator;
import java.util.List;

/**
 * A rule that ran, and the records that it asked about: the denominator of "no finding".
 *
 * @param code the code of its findings
 * @param name what tells rules of one code apart: the name of a coverage rule, else the code's name
 * @param records ids of the records that it asked about, sorted; for a rule on the project file the
 *     entries there, such as clauses and kinds. Empty when there was nothing to ask: such a rule
 *     has not passed
 */
public record RuleRun(Code code, String name, List<String> records) implements Comparable<RuleRun> {
  private static final Comparator<RuleRun> ORDER =
      Comparator.comparing(RuleRun::code).thenComparing(RuleRun::name);

  public RuleRun {
    records = List.copyOf(records);
  }

  /** A run of the only rule of its code. */
  public RuleRun(Code code, List<String> records) {
    this(code, code.name(), records);
  }

  /** Whether there was anything to ask. Without it, "no finding" says nothing. */
  public boolean applies() {
    return !records.isEmpty();
  }

  @Override
  public int compareTo(RuleRun other) {
    return ORDER.compare(this, other);
  }
}
