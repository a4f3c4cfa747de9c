package dev.vertebra.cli;

import dev.vertebra.author.RecordCard;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.pipeline.Compilation;
import dev.vertebra.pipeline.Vertebra;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vertebra show}: one record with its links and findings. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    versionProvider = ToolVersion.class,
    description = "Shows one record: fields, links in both directions, findings. Writes nothing.")
final class ShowCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private ReadOptions options = new ReadOptions();

  @Parameters(paramLabel = "ID", description = "Id of a record, or an earlier id of it.")
  private String id = "";

  ShowCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Compilation compilation = Vertebra.check(options.open());
    TraceGraph graph = compilation.graph();
    EvidenceRecord record = NamedRecord.find(id, graph);
    List<Diagnostic> findings =
        compilation.findings().all().stream()
            .filter(finding -> finding.subject().equals(record.id().value()))
            .toList();
    RecordCard card = new RecordCard(record, graph, compilation.profile(), findings);
    terminal
        .out()
        .print(
            switch (options.format()) {
              case TEXT -> card.text(options.shown());
              case JSON -> card.json();
            });
    return ExitCode.CLEAN;
  }
}
