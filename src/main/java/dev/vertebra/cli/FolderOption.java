package dev.vertebra.cli;

import dev.vertebra.source.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that names the evidence folder. */
final class FolderOption {
  @Option(
      names = "--evidence",
      paramLabel = "DIR",
      defaultValue = "evidence",
      description = "Folder that holds the evidence (default: ${DEFAULT-VALUE}).")
  private Path evidence = Path.of("evidence");

  Path path() {
    return evidence;
  }

  SourceTree open() throws IOException {
    return Folders.open(evidence);
  }
}
