package dev.vertebra.cli;

import dev.vertebra.diagnostic.Findings;
import dev.vertebra.diagnostic.Result;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.output.NewFolder;
import dev.vertebra.output.RefusedTargetException;
import dev.vertebra.pipeline.Compilation;
import dev.vertebra.pipeline.Reconstruction;
import dev.vertebra.pipeline.Vertebra;
import dev.vertebra.release.Lookup;
import dev.vertebra.release.ReleaseStore;
import dev.vertebra.release.SealedRelease;
import dev.vertebra.release.StoreNames;
import dev.vertebra.report.Tally;
import dev.vertebra.source.SourceTree;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vertebra reconstruct}: from something in the field to the package of its release. */
@Command(
    name = "reconstruct",
    mixinStandardHelpOptions = true,
    versionProvider = ToolVersion.class,
    description = {
      "Finds the sealed release behind something from the field, and rebuilds its package.",
      "Prints the evidence spine with digests and compares the package with what was published."
    })
final class ReconstructCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private EvidenceOptions evidence = new EvidenceOptions();
  @Mixin private ReportOptions options = new ReportOptions();

  @Parameters(
      paramLabel = "VALUE",
      description =
          "Digest of the weights, of another component, of the model system or of the baseline (at"
              + " least 12 digits); a version; a UDI; the id of a deployment.")
  private String value = "";

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "New folder for the package (default: reconstructed/VERSION).")
  private Optional<Path> output = Optional.empty();

  @Option(
      names = "--against",
      paramLabel = "DIR",
      description = "Published site to compare with (default: site-output, when it is there).")
  private Optional<Path> against = Optional.empty();

  ReconstructCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    SourceTree folder = evidence.open();
    Result<ReleaseStore> store = ReleaseStore.read(folder);
    if (!store.diagnostics().isEmpty()) {
      Reporting reporting = Reporting.prepare(evidence, options, Optional.empty(), terminal);
      return reporting.report(
          Findings.fold(store.diagnostics()),
          Tally.of(List.of(store.value().releases().size() + " sealed releases")),
          folder);
    }
    Compilation draft = Vertebra.check(folder);
    List<Lookup.Key> keys = Lookup.of(draft.store(), draft.graph()).find(value);
    TreeSet<String> versions =
        keys.stream()
            .map(k -> k.release().version())
            .collect(Collectors.toCollection(TreeSet::new));
    if (versions.size() != 1) {
      tellWhy(keys, versions, draft.store());
      return ExitCode.FINDINGS;
    }
    SealedRelease release = keys.get(0).release();
    terminal
        .out()
        .println("`" + value + "` is the " + what(keys) + " of release " + versions.first());
    Reconstruction rebuilt = Reconstruction.of(draft.store(), release, ToolVersion.text());
    tell(rebuilt, draft.store());
    Path target = output.orElse(Path.of("reconstructed").resolve(rebuilt.folder()));
    try {
      NewFolder.write(target, rebuilt.files());
    } catch (RefusedTargetException e) {
      throw new UsageException(e.reason());
    }
    terminal.out().println("rebuilt " + rebuilt.files().size() + " files into " + target);
    return compare(rebuilt);
  }

  private static String what(List<Lookup.Key> keys) {
    return keys.stream().map(Lookup.Key::what).distinct().collect(Collectors.joining(" and "));
  }

  private void tellWhy(List<Lookup.Key> keys, Set<String> versions, ReleaseStore store) {
    PrintWriter out = terminal.out();
    if (keys.isEmpty()) {
      out.println("no sealed release is known by `" + value + "`");
      out.println(
          store.releases().isEmpty()
              ? "  nothing is sealed in this evidence folder"
              : "  sealed are "
                  + store.releases().stream()
                      .map(SealedRelease::version)
                      .collect(Collectors.joining(", "))
                  + "; looked through their digests and the deployments on file");
      return;
    }
    out.println("`" + value + "` leads to " + versions.size() + " sealed releases");
    keys.forEach(
        k -> out.println("  " + k.release().version() + ": " + k.what() + " " + k.value()));
    out.println("  name one by its version, model-system digest or deployment");
  }

  private void tell(Reconstruction rebuilt, ReleaseStore store) {
    PrintWriter out = terminal.out();
    SealedRelease release = rebuilt.release();
    out.println("  baseline      " + release.digest());
    out.println("  model system  " + release.baseline().model().system());
    out.println("  as of         " + release.baseline().asOf());
    out.println("  sealed by     vertebra " + release.baseline().compiler());
    out.println(
        "  standing      "
            + store
                .withdrawal(release)
                .map(w -> "withdrawn " + w.at() + " by " + w.by() + ": " + w.why())
                .or(() -> store.after(release).map(next -> "superseded by " + next.version()))
                .orElse("current: no later release is sealed"));
    for (Reconstruction.StageRecords stage : rebuilt.spine()) {
      out.println();
      out.println(stage.title());
      for (EvidenceRecord record : stage.records()) {
        out.println("  " + record.digest() + "  " + record.id() + "  " + record.title());
      }
    }
    out.println();
  }

  private int compare(Reconstruction rebuilt) throws IOException {
    Path site = against.orElse(Path.of("site-output"));
    Path manifest = site.resolve("releases").resolve(rebuilt.folder()).resolve(StoreNames.MANIFEST);
    if (!Files.isRegularFile(manifest)) {
      terminal
          .out()
          .println(
              "not compared: there is no " + manifest + "; --against names the published site");
      return against.isPresent() ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }
    String published = Files.readString(manifest, StandardCharsets.UTF_8);
    if (published.equals(rebuilt.manifest())) {
      terminal.out().println("equal to " + manifest + ", file by file");
      return ExitCode.CLEAN;
    }
    TreeSet<String> ours = new TreeSet<>(rebuilt.manifest().lines().toList());
    TreeSet<String> theirs = new TreeSet<>(published.lines().toList());
    TreeSet<String> different = new TreeSet<>();
    ours.stream().filter(l -> !theirs.contains(l)).forEach(l -> different.add(path(l)));
    theirs.stream().filter(l -> !ours.contains(l)).forEach(l -> different.add(path(l)));
    terminal
        .out()
        .println(different.size() + " files are not as " + manifest + " says they were published");
    different.forEach(p -> terminal.out().println("  " + p));
    terminal
        .out()
        .println(
            "  published by another version of the compiler, or changed since; `vertebra verify`"
                + " tells which");
    return ExitCode.FINDINGS;
  }

  private static String path(String line) {
    return line.length() > 66 ? line.substring(66) : line;
  }
}
