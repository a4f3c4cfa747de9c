package dev.vertebra.cli;

import dev.vertebra.diagnostic.Findings;
import dev.vertebra.report.Baseline;
import dev.vertebra.report.Colour;
import dev.vertebra.report.MarkdownReport;
import dev.vertebra.report.Origin;
import dev.vertebra.report.Report;
import dev.vertebra.report.ReportFormat;
import dev.vertebra.report.Tally;
import dev.vertebra.report.TerminalReport;
import dev.vertebra.source.SourceTree;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Reports findings in every form that was asked for. */
final class Reporting {
  /** File that GitHub shows as the summary of a job; a step appends to it. */
  private static final String STEP_SUMMARY = "GITHUB_STEP_SUMMARY";

  private final EvidenceOptions evidence;
  private final ReportOptions options;
  private final Optional<Baseline> baseline;
  private final Terminal terminal;

  private Reporting(
      EvidenceOptions evidence,
      ReportOptions options,
      Optional<Baseline> baseline,
      Terminal terminal) {
    this.evidence = evidence;
    this.options = options;
    this.baseline = baseline;
    this.terminal = terminal;
  }

  /**
   * Looks at the options before there is anything to report.
   *
   * @param output the folder that is published, if one is
   * @throws UsageException when a report file is refused or the baseline is none
   */
  static Reporting prepare(
      EvidenceOptions evidence, ReportOptions options, Optional<Path> output, Terminal terminal)
      throws IOException {
    ReportPlaces.check(options.files(), evidence.folder(), output);
    return new Reporting(evidence, options, options.readBaseline(), terminal);
  }

  /**
   * Prints and writes the findings.
   *
   * @return the exit code that they ask for
   */
  int report(Findings findings, Tally tally, SourceTree sources) throws IOException {
    Origin origin = new Origin(ToolVersion.text(), evidence.called(), evidence.place(), sources);
    Report whole = Report.of(origin, findings, tally).failingOn(options.failOn());
    Report report = baseline.map(whole::since).orElse(whole);
    print(report);
    for (ReportFile file : options.files()) {
      AtomicFile.write(file.file(), out -> file.format().write(report, out));
    }
    if (isFor(ReportFormat.GITHUB)) {
      summarise(report);
    }
    return report.isFailed() ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  /** Where a command may say more: what programs read on standard output must stay whole. */
  PrintWriter asides() {
    return options.format() == ReportFormat.TEXT ? terminal.out() : terminal.err();
  }

  private void print(Report report) throws IOException {
    Colour colour = options.colour(terminal.environment());
    if (options.format() == ReportFormat.TEXT) {
      new TerminalReport(colour).write(report, terminal.out());
    } else {
      options.format().write(report, terminal.out());
    }
  }

  private boolean isFor(ReportFormat format) {
    return options.format() == format
        || options.files().stream().anyMatch(file -> file.format() == format);
  }

  private void summarise(Report report) throws IOException {
    String name = terminal.environment().variable(STEP_SUMMARY);
    if (name.isEmpty()) {
      return;
    }
    try {
      Path file = Path.of(name);
      long written = Files.exists(file) ? Files.size(file) : 0;
      Files.writeString(
          file,
          MarkdownReport.jobSummary(report, written),
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (InvalidPathException e) {
      throw new UsageException(STEP_SUMMARY + " is not the name of a file: `" + name + "`");
    }
  }
}
