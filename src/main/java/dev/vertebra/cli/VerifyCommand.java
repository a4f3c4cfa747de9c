package dev.vertebra.cli;

import dev.vertebra.diagnostic.Findings;
import dev.vertebra.diagnostic.Result;
import dev.vertebra.pipeline.Verifier;
import dev.vertebra.report.Tally;
import dev.vertebra.source.DirectorySourceTree;
import dev.vertebra.source.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vertebra verify}: holds a folder against what it says about itself. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    versionProvider = ToolVersion.class,
    description = {
      "Verifies a published site, the folder of one release, or the sealed releases of an evidence"
          + " folder.",
      "Needs nothing but the folder. Every file that was changed, added, removed or renamed is a"
          + " finding."
    })
final class VerifyCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private ReportOptions options = new ReportOptions();

  @Parameters(paramLabel = "DIR", description = "The folder to verify.")
  private Path folder = Path.of("site-output");

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Folders.open(folder);
    SourceTree tree = new DirectorySourceTree(folder, DirectorySourceTree.Names.ALL);
    Reporting reporting =
        Reporting.prepare(EvidenceOptions.of(folder), options, Optional.empty(), terminal);
    Result<Verifier.Verified> verified = Verifier.verify(tree);
    return reporting.report(Findings.fold(verified.diagnostics()), tally(verified.value()), tree);
  }

  private static Tally tally(Verifier.Verified verified) {
    List<String> parts = new ArrayList<>();
    parts.add(count(verified.files(), "file"));
    parts.add(count(verified.releases(), "sealed release"));
    parts.add(count(verified.dossiers(), "dossier"));
    return Tally.of(parts);
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
