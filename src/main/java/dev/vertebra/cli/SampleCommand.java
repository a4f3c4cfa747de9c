package dev.vertebra.cli;

import dev.vertebra.author.SamplingSheet;
import dev.vertebra.model.Draw;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.pipeline.Compilation;
import dev.vertebra.profile.KindSpec;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vertebra sample}: records drawn so that nobody can choose them. */
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    versionProvider = ToolVersion.class,
    description = {
      "Draws records by a seed and prints the walk of each from intended use to corrective",
      "action, with blanks for notes. The same seed and evidence give the same sample; anybody",
      "can check it: the records with the smallest SHA-256 of seed, NUL and id. Writes nothing."
    })
final class SampleCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private EvidenceOptions evidence = new EvidenceOptions();
  @Mixin private ReleaseOption release = new ReleaseOption();

  @Option(
      names = "--seed",
      paramLabel = "S",
      required = true,
      description = "Any text that was fixed before the evidence was looked at, such as a date.")
  private String seed = "";

  @Option(
      names = {"-n", "--size"},
      paramLabel = "N",
      required = true,
      description = "How many records to draw.")
  private int size;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      defaultValue = "claim,signal",
      split = ",",
      description = "Kinds to draw from, in any state (default: ${DEFAULT-VALUE}).")
  private List<String> kinds = List.of("claim", "signal");

  SampleCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (size < 1) {
      throw new UsageException("a sample has at least one record: -n 1");
    }
    Compilation compilation = release.check(evidence.open());
    List<KindSpec> from = kinds.stream().distinct().map(k -> kind(k, compilation)).toList();
    List<EvidenceRecord> population =
        compilation.graph().records().stream()
            .filter(r -> from.stream().anyMatch(k -> k.name().equals(r.kind())))
            .toList();
    if (population.isEmpty()) {
      throw new UsageException(
          "there is nothing to draw from: no record on file is a " + String.join(" or a ", kinds));
    }
    terminal
        .out()
        .print(
            new SamplingSheet(
                    Draw.of(seed, population, size),
                    from.stream().map(KindSpec::plural).toList(),
                    "release "
                        + compilation.release().version()
                        + " ("
                        + compilation.release().state().label()
                        + ")",
                    compilation.analysis().threads(),
                    compilation.graph(),
                    compilation.profile())
                .text());
    return ExitCode.CLEAN;
  }

  private static KindSpec kind(String name, Compilation compilation) {
    return compilation
        .profile()
        .kind(name)
        .orElseThrow(
            () ->
                Unknown.of(
                    "kind",
                    name,
                    compilation.profile().kinds().keySet(),
                    "`vertebra explain --kinds` lists them"));
  }
}
