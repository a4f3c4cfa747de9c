package dev.vertebra.report;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Finding;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.source.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The worst findings as workflow commands of GitHub Actions, and how many there are. GitHub shows
 * ten annotations of a kind from one step, so ten roots are all that is annotated; {@link
 * MarkdownReport#jobSummary} has the rest.
 */
public final class GithubReport {
  /** Greatest number of annotations. */
  static final int MAX_ANNOTATIONS = 10;

  private GithubReport() {}

  /**
   * Writes the commands, and the summary in words; lines end in LF.
   *
   * @throws IOException when the writer throws it
   */
  public static void write(Report report, Writer out) throws IOException {
    List<Diagnostic> worst =
        report.findings().list().stream()
            .map(Finding::root)
            .sorted(Comparator.comparing(Diagnostic::severity).thenComparing(Diagnostic.ORDER))
            .limit(MAX_ANNOTATIONS)
            .toList();
    for (Diagnostic finding : worst) {
      out.append(command(report, finding)).append('\n');
    }
    Summary summary = report.summary();
    out.append(summary.toString()).append('\n');
    if (summary.since().isPresent()) {
      out.append(summary.since().get()).append('\n');
    }
    int rest = report.findings().list().size() - worst.size();
    if (rest > 0) {
      out.append(Counted.of(rest, "finding")).append(" without annotation\n");
    }
  }

  private static String command(Report report, Diagnostic finding) {
    Span span = finding.span();
    StringBuilder command = new StringBuilder("::").append(kind(finding.severity()));
    command.append(" file=").append(property(report.origin().file(span.file())));
    if (!span.isWholeFile()) {
      command.append(",line=").append(span.line()).append(",endLine=").append(span.endLine());
      // Columns of a stretch over several lines are refused.
      if (span.line() == span.endLine()) {
        command
            .append(",col=")
            .append(span.column())
            .append(",endColumn=")
            .append(span.endColumn());
      }
    }
    String title = finding.code().id() + " " + finding.code().name();
    return command
        .append(",title=")
        .append(property(title))
        .append("::")
        .append(data(finding))
        .toString();
  }

  private static String kind(Severity severity) {
    return severity == Severity.NOTE ? "notice" : severity.label();
  }

  private static String data(Diagnostic finding) {
    Stream<String> label = finding.label().isEmpty() ? Stream.empty() : Stream.of(finding.label());
    return Stream.of(Stream.of(OneLine.named(finding)), label, finding.help().stream())
        .flatMap(lines -> lines)
        .map(OneLine::of)
        .map(line -> line.replace("%", "%25"))
        .collect(Collectors.joining("%0A"));
  }

  private static String property(String text) {
    return OneLine.of(text).replace("%", "%25").replace(":", "%3A").replace(",", "%2C");
  }
}
