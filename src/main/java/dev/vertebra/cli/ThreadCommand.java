package dev.vertebra.cli;

import dev.vertebra.author.ThreadCard;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Threads;
import dev.vertebra.pipeline.Compilation;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vertebra thread}: everything upstream and downstream of a record. */
@Command(
    name = "thread",
    mixinStandardHelpOptions = true,
    versionProvider = ToolVersion.class,
    description = {
      "Shows what a record leads back to, up to the intended use, and what came of it, down to",
      "corrective action: each record once, in the order of the spine. Writes nothing."
    })
final class ThreadCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private ReadOptions options = new ReadOptions();
  @Mixin private ReleaseOption release = new ReleaseOption();

  @Parameters(paramLabel = "ID", description = "Id of a record, or an earlier id of it.")
  private String id = "";

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "" + Threads.FULL,
      description =
          "How many records to list at most, but at least the nearest of each kind; all are counted"
              + " (default: ${DEFAULT-VALUE}).")
  private int most = Threads.FULL;

  ThreadCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (most < 1) {
      throw new UsageException("--most is at least 1");
    }
    Compilation compilation = release.check(options.open());
    EvidenceRecord record = NamedRecord.find(id, compilation.graph());
    Map<String, Integer> findings = new TreeMap<>();
    for (Diagnostic finding : compilation.findings().all()) {
      findings.merge(finding.subject(), 1, Integer::sum);
    }
    ThreadCard card =
        new ThreadCard(
            compilation.analysis().threads().of(record.id(), most),
            compilation.graph(),
            compilation.profile(),
            findings);
    terminal
        .out()
        .print(
            switch (options.format()) {
              case TEXT -> card.text();
              case JSON -> card.json();
            });
    return ExitCode.CLEAN;
  }
}
