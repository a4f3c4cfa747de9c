package dev.vertebra.cli;

import dev.vertebra.report.JsonReport;
import dev.vertebra.source.SourceTree;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vertebra check}: findings, and nothing written. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = ToolVersion.class,
    description = "Checks the evidence and lists every finding. Writes nothing.")
final class CheckCommand implements Callable<Integer> {
  private final Compiler compiler;
  private final Terminal terminal;

  @Mixin private EvidenceOptions options = new EvidenceOptions();

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "Form of the findings (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  /** Form of the findings. */
  enum Format {
    TEXT,
    JSON
  }

  CheckCommand(Compiler compiler, Terminal terminal) {
    this.compiler = compiler;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    SourceTree sources = options.open();
    Compiler.Outcome outcome = compiler.check(sources);
    terminal
        .out()
        .print(
            switch (format) {
              case TEXT ->
                  options
                      .report(terminal.environment())
                      .render(outcome.findings(), sources, outcome.tally());
              case JSON ->
                  new JsonReport(ToolVersion.text()).render(outcome.findings(), outcome.tally());
            });
    return options.exitCode(outcome.findings());
  }
}
