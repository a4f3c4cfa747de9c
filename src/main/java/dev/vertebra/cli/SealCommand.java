package dev.vertebra.cli;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Finding;
import dev.vertebra.diagnostic.Findings;
import dev.vertebra.output.FolderClaim;
import dev.vertebra.output.NewFolder;
import dev.vertebra.output.RefusedTargetException;
import dev.vertebra.pipeline.Compilation;
import dev.vertebra.pipeline.Sealer;
import dev.vertebra.pipeline.Vertebra;
import dev.vertebra.release.Baseline;
import dev.vertebra.release.SealPlan;
import dev.vertebra.release.SealedRelease;
import dev.vertebra.release.StoreNames;
import dev.vertebra.report.Tally;
import dev.vertebra.source.SourceTree;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vertebra seal}: fixes the content of a release. */
@Command(
    name = "seal",
    mixinStandardHelpOptions = true,
    versionProvider = ToolVersion.class,
    description = {
      "Fixes the content of a release: writes its baseline and texts below releases/.",
      "Refuses, with findings, what is not ready. A sealed release never changes."
    })
final class SealCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private EvidenceOptions evidence = new EvidenceOptions();
  @Mixin private ReportOptions options = new ReportOptions();

  @Parameters(paramLabel = "VERSION", description = "Version label of the release.")
  private String version = "";

  SealCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  @SuppressWarnings("try") // the claim is held, not used
  public Integer call() throws IOException {
    evidence.open();
    Reporting reporting = Reporting.prepare(evidence, options, Optional.empty(), terminal);
    Path releases = evidence.folder().resolve(StoreNames.FOLDER);
    try (FolderClaim claim = FolderClaim.of(releases)) {
      // Listed behind the lock: what is planned is planned for the store that it is added to.
      SourceTree folder = evidence.open();
      Compilation compilation = Vertebra.check(folder);
      SealPlan plan = Sealer.plan(folder, compilation, version, ToolVersion.text());
      if (plan instanceof SealPlan.Refused refused) {
        return reporting.report(with(refused.reasons(), compilation), tally(compilation), folder);
      }
      if (plan instanceof SealPlan.Adds adds) {
        NewFolder.write(releases.resolve(adds.release().folder()), adds.files());
        tell("sealed", adds.release(), reporting.asides());
        reporting
            .asides()
            .println("  " + adds.files().size() + " files written to " + releases.resolve(version));
      } else if (plan instanceof SealPlan.Unchanged unchanged) {
        tell("unchanged since it was sealed:", unchanged.release(), reporting.asides());
      }
      return ExitCode.CLEAN;
    } catch (RefusedTargetException e) {
      throw new UsageException(e.reason());
    }
  }

  private static Tally tally(Compilation compilation) {
    return new Tally(
        compilation.graph().records().size(),
        compilation.graph().links().size(),
        compilation.rules());
  }

  private static Findings with(List<Diagnostic> reasons, Compilation compilation) {
    List<Finding> all = new ArrayList<>(compilation.findings().list());
    all.addAll(Findings.fold(reasons).list());
    all.sort(Comparator.comparing(Finding::root, Diagnostic.ORDER));
    return new Findings(all, compilation.findings().waived());
  }

  private static void tell(String what, SealedRelease release, PrintWriter out) {
    Baseline baseline = release.baseline();
    out.println(
        what
            + " "
            + baseline.product()
            + " "
            + release.version()
            + ": "
            + baseline.records().size()
            + " records, "
            + baseline.files().size()
            + " files, as of "
            + baseline.asOf());
    out.println("  baseline      " + release.digest());
    out.println("  model system  " + baseline.model().system());
    out.println(
        "  follows       "
            + baseline
                .previous()
                .map(p -> p.release() + " " + p.baseline())
                .orElse("nothing: it is the first"));
  }
}
