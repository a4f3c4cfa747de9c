package dev.vertebra.cli;

import dev.vertebra.diagnostic.Findings;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.report.TerminalReport;
import dev.vertebra.source.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import picocli.CommandLine.Option;

/** Options of commands that read evidence. */
final class EvidenceOptions {
  @Option(
      names = "--evidence",
      paramLabel = "DIR",
      defaultValue = "evidence",
      description = "Folder that holds the evidence (default: ${DEFAULT-VALUE}).")
  private Path evidence = Path.of("evidence");

  @Option(
      names = "--fail-on",
      paramLabel = "error|warning|note",
      defaultValue = "error",
      description =
          "Least severe finding that makes the exit code 1 (default: ${DEFAULT-VALUE}; warnings"
              + " alone exit with 0).")
  private Severity failOn = Severity.ERROR;

  @Option(
      names = "--color",
      paramLabel = "auto|always|never",
      defaultValue = "auto",
      description =
          "When to colour findings (default: ${DEFAULT-VALUE}: on a console, unless NO_COLOR is"
              + " set).")
  private ColourMode colour = ColourMode.AUTO;

  Path folder() {
    return evidence;
  }

  SourceTree open() throws IOException {
    return Folders.open(evidence);
  }

  TerminalReport report(Environment environment) {
    return new TerminalReport(Folders.shown(evidence), colour.decide(environment));
  }

  int exitCode(Findings findings) {
    return Arrays.stream(Severity.values())
            .filter(severity -> severity.compareTo(failOn) <= 0)
            .anyMatch(findings::has)
        ? ExitCode.FINDINGS
        : ExitCode.CLEAN;
  }
}
