package dev.vertebra.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** The forms of a report. */
public enum ReportFormat {
  /** For people. */
  TEXT,
  /** For programs: {@link JsonReport}. */
  JSON,
  /** For code scanning: {@link SarifReport}. */
  SARIF,
  /** For continuous integration that shows tests: {@link JunitReport}. */
  JUNIT,
  /** For GitHub Actions: {@link GithubReport}. */
  GITHUB,
  /** For GitLab's code quality: {@link GitlabReport}. */
  GITLAB,
  /** For a comment on a change: {@link MarkdownReport}. */
  MARKDOWN;

  /** As it is named on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Writes a report in this form, without colours; lines end in LF. It stays open.
   *
   * @throws IOException when the writer throws it
   */
  public void write(Report report, Writer out) throws IOException {
    switch (this) {
      case TEXT -> new TerminalReport(Colour.PLAIN).write(report, out);
      case JSON -> JsonReport.write(report, out);
      case SARIF -> SarifReport.write(report, out);
      case JUNIT -> JunitReport.write(report, out);
      case GITHUB -> GithubReport.write(report, out);
      case GITLAB -> GitlabReport.write(report, out);
      case MARKDOWN -> MarkdownReport.write(report, out);
    }
  }
}
