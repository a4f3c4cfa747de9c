package dev.vertebra.report;

import dev.vertebra.diagnostic.Finding;
import dev.vertebra.diagnostic.Findings;
import dev.vertebra.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many findings of which sort, over how much. Roots count by severity; what only follows from
 * them counts apart, so that one mistake is one error.
 *
 * @param errors open roots
 * @param warnings open roots
 * @param notes open roots
 * @param consequences of open roots
 * @param waived roots that waivers cover
 * @param since what a comparison says, such as "12 known findings left out, 3 fixed"
 * @param tally the denominators
 */
record Summary(
    long errors,
    long warnings,
    long notes,
    long consequences,
    long waived,
    Optional<String> since,
    Tally tally) {

  static Summary of(Report report) {
    Findings findings = report.findings();
    return new Summary(
        roots(findings, Severity.ERROR),
        roots(findings, Severity.WARNING),
        roots(findings, Severity.NOTE),
        findings.list().stream().mapToLong(f -> f.consequences().size()).sum(),
        findings.waived().size(),
        report.comparison().map(Summary::since),
        report.tally());
  }

  private static long roots(Findings findings, Severity severity) {
    return findings.list().stream()
        .map(Finding::root)
        .filter(d -> d.severity() == severity)
        .count();
  }

  private static String since(Comparison comparison) {
    return Counted.of(comparison.known().size(), "known finding")
        + " left out, "
        + comparison.fixed()
        + " fixed since the baseline";
  }

  /** "3 errors, 2 warnings, 7 consequences, 1 waived". */
  String counts() {
    List<String> parts = new ArrayList<>();
    parts.add(Counted.of(errors, "error"));
    parts.add(Counted.of(warnings, "warning"));
    if (notes > 0) {
      parts.add(Counted.of(notes, "note"));
    }
    if (consequences > 0) {
      parts.add(Counted.of(consequences, "consequence"));
    }
    if (waived > 0) {
      parts.add(waived + " waived");
    }
    return String.join(", ", parts);
  }

  /** "3 errors, 2 warnings, 7 consequences in 96 records, 214 links, 31 rules". */
  @Override
  public String toString() {
    return counts() + " in " + tally;
  }
}
