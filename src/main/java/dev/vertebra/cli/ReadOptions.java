package dev.vertebra.cli;

import dev.vertebra.source.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Options of commands that look at evidence without judging it. */
final class ReadOptions {
  @Option(
      names = "--evidence",
      paramLabel = "DIR",
      defaultValue = "evidence",
      description = "Folder that holds the evidence (default: ${DEFAULT-VALUE}).")
  private Path evidence = Path.of("evidence");

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "Form of the output (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  /** Form of the output. */
  enum Format {
    TEXT,
    JSON
  }

  Format format() {
    return format;
  }

  /** The folder as its user calls it, ending in a slash. */
  String shown() {
    return Folders.shown(evidence);
  }

  SourceTree open() throws IOException {
    return Folders.open(evidence);
  }
}
