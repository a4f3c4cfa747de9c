package dev.vertebra.cli;

import dev.vertebra.diagnostic.Findings;
import dev.vertebra.model.Sha256;
import dev.vertebra.output.DirectoryPublisher;
import dev.vertebra.output.RefusedTargetException;
import dev.vertebra.pipeline.EarlierSite;
import dev.vertebra.release.ReleaseCodes;
import dev.vertebra.seal.Manifest;
import dev.vertebra.source.SourceTree;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vertebra build}: findings, site and dossier. */
@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    versionProvider = ToolVersion.class,
    description = {
      "Checks the evidence and publishes site and dossier of every sealed release and the draft.",
      "A draft with findings is published, too: its findings page shows them."
    })
final class BuildCommand implements Callable<Integer> {
  private final Compiler compiler;
  private final Terminal terminal;

  @Mixin private EvidenceOptions evidence = new EvidenceOptions();
  @Mixin private ReportOptions options = new ReportOptions();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      defaultValue = "site-output",
      description = "Folder to publish (default: ${DEFAULT-VALUE}). Replaced as a whole.")
  private Path output = Path.of("site-output");

  @Option(
      names = "--fresh",
      description = "Render every release anew, also those of which nothing has changed.")
  private boolean isFresh;

  BuildCommand(Compiler compiler, Terminal terminal) {
    this.compiler = compiler;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    refuseOverlap();
    SourceTree sources = evidence.open();
    Reporting reporting = Reporting.prepare(evidence, options, Optional.of(output), terminal);
    try (DirectoryPublisher publisher = DirectoryPublisher.open(output)) {
      Compiler.Outcome outcome = compiler.check(sources);
      if (outcome.tally().records() == 0) {
        // An empty site in place of the last one would look like a release without evidence.
        int status = reporting.report(outcome.findings(), outcome.tally(), sources);
        reporting.asides().println("nothing published: there is no record to publish");
        return status;
      }
      if (outcome.findings().all().stream().anyMatch(d -> ReleaseCodes.isOfTheStore(d.code()))) {
        // The site would lack a release that was published, and the good copy be gone.
        int status = reporting.report(outcome.findings(), outcome.tally(), sources);
        reporting.asides().println("nothing published: sealed releases cannot be believed");
        return status;
      }
      Optional<RenderedBefore> earlier = earlier();
      Manifest manifest = new Manifest(publisher);
      Findings findings =
          outcome.publish(earlier.<EarlierSite>map(e -> e).orElseGet(EarlierSite::none), manifest);
      manifest.finish();
      DirectoryPublisher.Written written = publisher.commit();
      if (earlier.isPresent()) {
        earlier.get().write();
      }
      int status = reporting.report(findings, outcome.tally(), sources);
      tell(written, reporting.asides());
      return status;
    } catch (RefusedTargetException e) {
      throw new UsageException(e.reason());
    }
  }

  private Optional<RenderedBefore> earlier() throws IOException {
    Optional<Sha256> compiler = isFresh ? Optional.empty() : CompilerDigest.ofRunning();
    return compiler.isPresent()
        ? Optional.of(RenderedBefore.of(output, compiler.get()))
        : Optional.empty();
  }

  private void refuseOverlap() {
    Path from = evidence.folder().toAbsolutePath().normalize();
    Path to = output.toAbsolutePath().normalize();
    if (from.startsWith(to) || to.startsWith(from)) {
      throw new UsageException(
          "the evidence folder and the output folder must not lie in each other: `"
              + evidence.folder()
              + "`, `"
              + output
              + "`");
    }
  }

  private void tell(DirectoryPublisher.Written written, PrintWriter out) {
    out.println(
        String.format(
            Locale.ROOT,
            "published %d files, %.1f MB; look at",
            written.paths().size(),
            written.bytes() / 1e6));
    written.paths().stream()
        .filter(path -> path.equals("index.html") || path.endsWith(".pdf"))
        .forEach(path -> out.println("  " + output.resolve(path)));
  }
}
