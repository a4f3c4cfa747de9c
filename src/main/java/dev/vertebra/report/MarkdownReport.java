package dev.vertebra.report;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Finding;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;

/**
 * Findings as GitHub Flavored Markdown, worst first: for a comment on a change, or for the summary
 * of a job. Text of the evidence can neither format nor link nor mention anything.
 */
public final class MarkdownReport {
  /** Greatest number of bytes; a comment on GitHub takes 65,536 characters. */
  static final int MAX_COMMENT = 60_000;

  /** Bytes that a step may add to a job's summary on GitHub. */
  static final int MAX_JOB_SUMMARY = 1 << 20;

  private static final int MAX_CONSEQUENCES = 5;

  /** What the headings and closing lines of the sections may take together. */
  private static final int FRAME = 2_000;

  private final Report report;
  private final int bytes;

  private MarkdownReport(Report report, int bytes) {
    this.report = report;
    this.bytes = bytes - FRAME;
  }

  /**
   * Writes the report; lines end in LF, and it has at most 60,000 bytes.
   *
   * @throws IOException when the writer throws it
   */
  public static void write(Report report, Writer out) throws IOException {
    out.append(new MarkdownReport(report, MAX_COMMENT).text());
  }

  /**
   * The report for the summary of a job on GitHub, which refuses a step's summary over 1 MiB.
   *
   * @param written number of bytes that the step has written already
   * @return the text to append; empty when there is no room
   */
  public static String jobSummary(Report report, long written) {
    long room = MAX_JOB_SUMMARY - 1 - written;
    return room <= FRAME ? "" : new MarkdownReport(report, (int) room).text();
  }

  private String text() {
    Summary summary = report.summary();
    // What is short and tells how much was looked at is not crowded out by what is long.
    MarkdownTable rules = rules().upTo(bytes / 4);
    MarkdownTable waived = waived().upTo(bytes / 4);
    MarkdownTable findings = findings().upTo(bytes - rules.bytes() - waived.bytes());
    StringBuilder text = new StringBuilder();
    text.append("### Vertebra: ").append(summary.counts()).append("\n\n");
    text.append("In ").append(summary.tally()).append('.');
    summary.since().ifPresent(since -> text.append(' ').append(since).append('.'));
    text.append("\n\n");
    text.append(findings.isEmpty() ? "No open finding.\n\n" : findings.text());
    if (!waived.isEmpty()) {
      text.append("#### Waived\n\n").append(waived.text());
    }
    if (!rules.isEmpty()) {
      text.append("<details><summary>What was asked</summary>\n\n")
          .append(rules.text())
          .append("</details>\n");
    }
    return text.toString();
  }

  private MarkdownTable findings() {
    return new MarkdownTable(
        "finding",
        List.of("", "Code", "Record", "Finding", "Place"),
        report.findings().list().stream()
            .sorted(
                Comparator.comparing((Finding f) -> f.root().severity())
                    .thenComparing(Finding::root, Diagnostic.ORDER))
            .map(this::row)
            .toList());
  }

  private String row(Finding finding) {
    Diagnostic root = finding.root();
    StringBuilder cell = new StringBuilder(MarkdownText.of(root.message()));
    root.help().stream().findFirst().ifPresent(h -> cell.append("<br>").append(MarkdownText.of(h)));
    report
        .knownCause(root)
        .ifPresent(c -> cell.append("<br>follows from ").append(c.code().id()).append(", known"));
    List<Diagnostic> rest = finding.consequences();
    rest.stream()
        .limit(MAX_CONSEQUENCES)
        .forEach(
            d ->
                cell.append("<br>so: ")
                    .append(d.code().id())
                    .append(' ')
                    .append(MarkdownText.code(d.subject()))
                    .append(' ')
                    .append(MarkdownText.of(d.message())));
    if (rest.size() > MAX_CONSEQUENCES) {
      cell.append("<br>so: and ").append(rest.size() - MAX_CONSEQUENCES).append(" more");
    }
    return MarkdownTable.row(
        root.severity().label(),
        root.code().id(),
        MarkdownText.code(root.subject()),
        cell.toString(),
        MarkdownText.code(report.origin().file(root.span().toString())));
  }

  private MarkdownTable waived() {
    return new MarkdownTable(
        "waived finding",
        List.of("Code", "Record", "Finding", "Until", "Approver", "Reason"),
        report.findings().waived().stream()
            .map(
                w ->
                    MarkdownTable.row(
                        w.finding().root().code().id(),
                        MarkdownText.code(w.finding().root().subject()),
                        MarkdownText.of(w.finding().root().message()),
                        MarkdownText.of(w.waiver().expires()),
                        MarkdownText.of(w.waiver().approver()),
                        MarkdownText.of(w.waiver().reason())))
            .toList());
  }

  private MarkdownTable rules() {
    return new MarkdownTable(
        "rule",
        List.of("Rule", "About", "Records"),
        report.tally().rules().stream()
            .map(
                run ->
                    MarkdownTable.row(
                        run.code().id(), run.code().name(), "" + run.records().size()))
            .toList());
  }
}
