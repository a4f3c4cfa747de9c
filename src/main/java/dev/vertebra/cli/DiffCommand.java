package dev.vertebra.cli;

import dev.vertebra.compare.Comparison;
import dev.vertebra.compare.Side;
import dev.vertebra.pipeline.Compilation;
import dev.vertebra.report.Colour;
import dev.vertebra.report.changes.ChangesJson;
import dev.vertebra.report.changes.ChangesMarkdown;
import dev.vertebra.report.changes.ChangesText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vertebra diff}: what is different between two evidence states, in their meaning. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    versionProvider = ToolVersion.class,
    description = {
      "Shows what is different between two evidence states, and which evidence no longer holds.",
      "A side is the version of a sealed release, `draft`, or an evidence folder. Writes nothing but the output that is asked for."
    })
final class DiffCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private FolderOption evidence = new FolderOption();

  @Parameters(index = "0", paramLabel = "A", description = "The older state.")
  private String before = "";

  @Parameters(index = "1", paramLabel = "B", description = "The newer state.")
  private String after = "";

  @Option(
      names = "--format",
      paramLabel = "text|json|markdown",
      defaultValue = "text",
      description = "Form of the output (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "File to write instead of standard output.")
  private Optional<Path> output = Optional.empty();

  @Option(
      names = "--color",
      paramLabel = "auto|always|never",
      defaultValue = "auto",
      description = "Whether text is coloured (default: ${DEFAULT-VALUE}).")
  private ColourMode colour = ColourMode.AUTO;

  @Option(
      names = "--exit-code",
      description = "Exit with 1 when there is a difference in meaning, with 0 when there is none.")
  private boolean exitCode;

  /** Form of the output. */
  enum Format {
    TEXT,
    JSON,
    MARKDOWN
  }

  DiffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Side older = side(before);
    Comparison comparison = Comparison.of(older, before.equals(after) ? older : side(after));
    String text =
        switch (format) {
          case TEXT ->
              ChangesText.of(
                  comparison,
                  output.isPresent() && colour == ColourMode.AUTO
                      ? Colour.PLAIN
                      : colour.decide(terminal.environment()));
          case JSON -> ChangesJson.of(comparison, "vertebra " + ToolVersion.text());
          case MARKDOWN -> ChangesMarkdown.of(comparison);
        };
    if (output.isPresent()) {
      AtomicFile.write(output.get(), out -> out.append(text));
    } else {
      terminal.out().print(text);
    }
    return exitCode && !comparison.isSame() ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  private Side side(String name) throws IOException {
    List<SideSource> sources =
        List.of(new DraftSide(evidence), new FolderSide(), new SealedSide(evidence));
    for (SideSource source : sources) {
      Optional<Compilation> found = source.find(name);
      if (found.isPresent()) {
        return found.get().side(name);
      }
    }
    throw new UsageException(
        "`"
            + name
            + "` is neither "
            + sources.stream().map(SideSource::knows).collect(Collectors.joining(" nor ")));
  }
}
