package dev.vertebra.report;

import dev.vertebra.diagnostic.Finding;
import dev.vertebra.diagnostic.Findings;
import dev.vertebra.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * How many findings of which sort, over how much. Roots count by severity; what only follows from
 * them counts apart, so that one mistake is one error.
 */
record Summary(long errors, long warnings, long notes, long consequences, Tally tally) {

  static Summary of(Findings findings, Tally tally) {
    return new Summary(
        roots(findings, Severity.ERROR),
        roots(findings, Severity.WARNING),
        roots(findings, Severity.NOTE),
        findings.list().stream().mapToLong(f -> f.consequences().size()).sum(),
        tally);
  }

  private static long roots(Findings findings, Severity severity) {
    return findings.list().stream()
        .map(Finding::root)
        .filter(d -> d.severity() == severity)
        .count();
  }

  /** "3 errors, 2 warnings, 7 consequences in 96 records, 214 links, 31 rules". */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    parts.add(Counted.of(errors, "error"));
    parts.add(Counted.of(warnings, "warning"));
    if (notes > 0) {
      parts.add(Counted.of(notes, "note"));
    }
    if (consequences > 0) {
      parts.add(Counted.of(consequences, "consequence"));
    }
    return String.join(", ", parts) + " in " + tally;
  }
}
