package dev.vertebra.report;

import dev.vertebra.diagnostic.RuleRun;
import dev.vertebra.report.JunitRemark.Outcome;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A suite of a {@link JunitReport}.
 *
 * @param name of the suite, and of the class that its cases are said to be of
 * @param cases each case with its remarks, in order
 * @param nothing why there is no case
 */
record JunitSuite(String name, Map<String, List<JunitRemark>> cases, String nothing) {
  private static final String READING = "reading and resolving";

  /** One case for each record, and one for each other subject of a finding. */
  static JunitSuite of(RuleRun run, List<JunitRemark> remarks) {
    Map<String, List<JunitRemark>> cases = new LinkedHashMap<>();
    run.records().forEach(record -> cases.put(record, List.of()));
    Map<String, List<JunitRemark>> bySubject = new TreeMap<>();
    remarks.forEach(r -> bySubject.computeIfAbsent(r.subject(), s -> new ArrayList<>()).add(r));
    cases.putAll(bySubject);
    return new JunitSuite(
        run.code().id() + " " + run.code().name(), cases, "there is no record to ask about");
  }

  /** One case for each code and subject, or one that says that there is no finding. */
  static JunitSuite reading(List<JunitRemark> remarks, Tally tally) {
    Map<String, List<JunitRemark>> cases = new TreeMap<>();
    for (JunitRemark remark : remarks) {
      String name =
          remark.finding().code().id()
              + " "
              + remark.finding().code().name()
              + ": "
              + remark.subject();
      cases.computeIfAbsent(name, n -> new ArrayList<>()).add(remark);
    }
    if (cases.isEmpty() && tally.records() > 0) {
      cases.put("everything can be read and resolved", List.of());
    }
    return new JunitSuite(READING, cases, "there is no record to read");
  }

  /** Number of cases; a suite without one shows that by a skipped case. */
  int tests() {
    return Math.max(1, cases.size());
  }

  int failures() {
    return count(Outcome.FAILURE);
  }

  int skipped() {
    return cases.isEmpty() ? 1 : count(Outcome.SKIPPED);
  }

  private int count(Outcome outcome) {
    return (int) cases.values().stream().filter(list -> outcome(list) == outcome).count();
  }

  private static Outcome outcome(List<JunitRemark> remarks) {
    return remarks.stream()
        .map(JunitRemark::outcome)
        .min(Outcome::compareTo)
        .orElse(Outcome.PASSED);
  }

  static void counts(Writer out, int tests, int failures, int skipped) throws IOException {
    out.append(" tests=\"" + tests + "\" failures=\"" + failures + "\" errors=\"0\"");
    out.append(" skipped=\"" + skipped + "\"");
  }

  void write(Writer out) throws IOException {
    out.append("  <testsuite name=\"").append(XmlText.of(name)).append('"');
    counts(out, tests(), failures(), skipped());
    out.append(">\n");
    for (Map.Entry<String, List<JunitRemark>> one : cases.entrySet()) {
      write(out, one.getKey(), one.getValue());
    }
    if (cases.isEmpty()) {
      open(out, nothing);
      out.append(">\n      <skipped message=\"").append(nothing).append("\"/>\n");
      out.append("    </testcase>\n");
    }
    out.append("  </testsuite>\n");
  }

  private void open(Writer out, String testcase) throws IOException {
    out.append("    <testcase classname=\"").append(XmlText.of(name));
    out.append("\" name=\"").append(XmlText.of(testcase)).append('"');
  }

  private void write(Writer out, String testcase, List<JunitRemark> remarks) throws IOException {
    open(out, testcase);
    if (remarks.isEmpty()) {
      out.append("/>\n");
      return;
    }
    Outcome outcome = outcome(remarks);
    List<JunitRemark> deciding = remarks.stream().filter(r -> r.outcome() == outcome).toList();
    out.append(">\n");
    switch (outcome) {
      case FAILURE -> {
        failure(out, deciding);
        output(out, remarks.stream().filter(r -> r.outcome() != outcome).toList());
      }
      case SKIPPED -> {
        skipped(out, deciding);
        output(out, remarks);
      }
      case PASSED -> output(out, remarks);
    }
    out.append("    </testcase>\n");
  }

  private static void failure(Writer out, List<JunitRemark> remarks) throws IOException {
    JunitRemark first = remarks.get(0);
    out.append("      <failure type=\"").append(first.finding().code().id());
    out.append("\" message=\"").append(XmlText.of(first.finding().message()));
    if (remarks.size() > 1) {
      out.append(", and ").append(Counted.of(remarks.size() - 1, "more finding"));
    }
    out.append("\">").append(words(remarks)).append("</failure>\n");
  }

  private static void skipped(Writer out, List<JunitRemark> remarks) throws IOException {
    String reasons = String.join("; ", remarks.stream().map(r -> r.lines().get(0)).toList());
    out.append("      <skipped message=\"").append(XmlText.of(reasons)).append("\"/>\n");
  }

  private static void output(Writer out, List<JunitRemark> remarks) throws IOException {
    if (!remarks.isEmpty()) {
      out.append("      <system-out>").append(words(remarks)).append("</system-out>\n");
    }
  }

  private static String words(List<JunitRemark> remarks) {
    return XmlText.lines(remarks.stream().flatMap(r -> r.lines().stream()).toList());
  }
}
