package dev.vertebra.cli;

import dev.vertebra.source.SourceTree;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vertebra check}: findings, and no evidence written. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = ToolVersion.class,
    description = {
      "Checks the evidence and lists every finding.",
      "Writes nothing but the reports that are asked for."
    })
final class CheckCommand implements Callable<Integer> {
  private final Compiler compiler;
  private final Terminal terminal;

  @Mixin private EvidenceOptions evidence = new EvidenceOptions();
  @Mixin private ReportOptions options = new ReportOptions();

  CheckCommand(Compiler compiler, Terminal terminal) {
    this.compiler = compiler;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    SourceTree sources = evidence.open();
    Reporting reporting = Reporting.prepare(evidence, options, Optional.empty(), terminal);
    Compiler.Outcome outcome = compiler.check(sources);
    return reporting.report(outcome.findings(), outcome.tally(), sources);
  }
}
