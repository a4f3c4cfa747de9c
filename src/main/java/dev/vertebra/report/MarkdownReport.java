package dev.vertebra.report;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Finding;
import dev.vertebra.diagnostic.RuleRun;
import dev.vertebra.diagnostic.Waived;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

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
  private final StringBuilder text = new StringBuilder();
  private int left;

  private MarkdownReport(Report report, int bytes) {
    this.report = report;
    this.left = bytes - FRAME;
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
    text.append("### Vertebra: ").append(summary.counts()).append("\n\n");
    text.append("In ").append(summary.tally()).append('.');
    summary.since().ifPresent(since -> text.append(' ').append(since).append('.'));
    text.append("\n\n");
    findings();
    waived();
    rules();
    return text.toString();
  }

  private void findings() {
    List<Finding> worstFirst =
        report.findings().list().stream()
            .sorted(
                Comparator.comparing((Finding f) -> f.root().severity())
                    .thenComparing(Finding::root, Diagnostic.ORDER))
            .toList();
    if (worstFirst.isEmpty()) {
      text.append("No open finding.\n\n");
      return;
    }
    table(
        "| | Code | Record | Finding | Place |\n| --- | --- | --- | --- | --- |\n",
        worstFirst.stream().map(this::row),
        worstFirst.size(),
        "finding");
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
    return cells(
        root.severity().label(),
        root.code().id(),
        MarkdownText.code(root.subject()),
        cell.toString(),
        MarkdownText.code(report.origin().file(root.span().toString())));
  }

  private void waived() {
    List<Waived> waived = report.findings().waived();
    if (waived.isEmpty()) {
      return;
    }
    text.append("#### Waived\n\n");
    table(
        "| Code | Record | Finding | Until | Approver | Reason |\n"
            + "| --- | --- | --- | --- | --- | --- |\n",
        waived.stream()
            .map(
                w ->
                    cells(
                        w.finding().root().code().id(),
                        MarkdownText.code(w.finding().root().subject()),
                        MarkdownText.of(w.finding().root().message()),
                        MarkdownText.of(w.waiver().expires()),
                        MarkdownText.of(w.waiver().approver()),
                        MarkdownText.of(w.waiver().reason()))),
        waived.size(),
        "waived finding");
  }

  private void rules() {
    List<RuleRun> rules = report.tally().rules();
    if (rules.isEmpty()) {
      return;
    }
    text.append("<details><summary>What was asked</summary>\n\n");
    table(
        "| Rule | | Records |\n| --- | --- | ---: |\n",
        rules.stream()
            .map(
                run ->
                    cells(
                        run.code().id(), run.code().name(), String.valueOf(run.records().size()))),
        rules.size(),
        "rule");
    text.append("</details>\n");
  }

  /** As many rows as there is room for, and how many there was none for. */
  private void table(String head, Stream<String> rows, int size, String noun) {
    text.append(head);
    int shown = 0;
    for (String row : (Iterable<String>) rows::iterator) {
      int bytes = row.getBytes(StandardCharsets.UTF_8).length;
      if (bytes > left) {
        break;
      }
      left -= bytes;
      text.append(row);
      shown++;
    }
    text.append('\n');
    if (shown < size) {
      text.append(Counted.of(size - shown, noun)).append(" more, for which there is no room\n\n");
    }
  }

  private static String cells(String... cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
