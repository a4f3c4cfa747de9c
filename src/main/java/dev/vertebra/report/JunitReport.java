package dev.vertebra.report;

import dev.vertebra.diagnostic.RuleRun;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Findings as JUnit's XML: a suite for each rule with a case for each record that it asked about,
 * and one for what no rule asks: whether the evidence can be read and resolved. A case fails when a
 * finding stands that fails the run; milder ones are among its output. What is waived or known is
 * skipped, with the reason. There are no times in it: they would differ from run to run.
 */
public final class JunitReport {
  private JunitReport() {}

  /**
   * Writes the whole document; lines end in LF.
   *
   * @throws IOException when the writer throws it
   */
  public static void write(Report report, Writer out) throws IOException {
    List<JunitSuite> suites = suites(report);
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"vertebra\"");
    JunitSuite.counts(
        out,
        suites.stream().mapToInt(JunitSuite::tests).sum(),
        suites.stream().mapToInt(JunitSuite::failures).sum(),
        suites.stream().mapToInt(JunitSuite::skipped).sum());
    out.append(">\n");
    for (JunitSuite suite : suites) {
      suite.write(out);
    }
    out.append("</testsuites>\n");
  }

  private static List<JunitSuite> suites(Report report) {
    // By identity: a rule holds the ids of all records that it asked about.
    IdentityHashMap<RuleRun, List<JunitRemark>> byRule = new IdentityHashMap<>();
    List<JunitRemark> ofNoRule = new ArrayList<>();
    RuleRuns runs = new RuleRuns(report.tally());
    for (JunitRemark remark : remarks(report)) {
      runs.of(remark.finding())
          .map(run -> byRule.computeIfAbsent(run, r -> new ArrayList<>()))
          .orElse(ofNoRule)
          .add(remark);
    }
    List<JunitSuite> suites = new ArrayList<>();
    suites.add(JunitSuite.reading(ofNoRule, report.tally()));
    for (RuleRun run : report.tally().rules()) {
      suites.add(JunitSuite.of(run, byRule.getOrDefault(run, List.of())));
    }
    return suites;
  }

  private static List<JunitRemark> remarks(Report report) {
    List<JunitRemark> remarks = new ArrayList<>();
    report.entries().forEach(entry -> remarks.add(JunitRemark.of(entry, report)));
    report.known().forEach(finding -> remarks.add(JunitRemark.known(finding, report)));
    return remarks;
  }
}
