package dev.vertebra.report;

import dev.vertebra.diagnostic.RuleRun;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    Map<String, List<JunitRemark>> byCode = new HashMap<>();
    List<JunitRemark> ofNoRule = new ArrayList<>();
    for (RuleRun run : report.tally().rules()) {
      byCode.put(run.code().id(), new ArrayList<>());
    }
    for (JunitRemark remark : remarks(report)) {
      byCode.getOrDefault(remark.finding().code().id(), ofNoRule).add(remark);
    }
    List<JunitSuite> suites = new ArrayList<>();
    suites.add(JunitSuite.reading(ofNoRule, report.tally()));
    for (RuleRun run : report.tally().rules()) {
      suites.add(JunitSuite.of(run, byCode.getOrDefault(run.code().id(), List.of())));
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
