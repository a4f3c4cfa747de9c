package dev.vertebra.cli;

import dev.vertebra.read.ProjectReader;
import dev.vertebra.read.Setup;
import dev.vertebra.source.DirectorySourceTree;
import dev.vertebra.source.MemorySourceTree;
import dev.vertebra.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options of commands that need the evidence language, but no evidence. */
final class LanguageOptions {
  private static final Path USUAL = Path.of("evidence");

  @Option(
      names = "--evidence",
      paramLabel = "DIR",
      description =
          "Folder whose project file adds to the language (default: evidence, when there is one).")
  private Optional<Path> evidence = Optional.empty();

  /** The language with the project's additions; without a folder, as it is built in. */
  Setup setup() throws IOException {
    if (evidence.isPresent() && !Files.isDirectory(evidence.get())) {
      throw new UsageException("there is no folder `" + evidence.get() + "`");
    }
    Path folder = evidence.orElse(USUAL);
    SourceTree tree =
        Files.isDirectory(folder)
            ? new DirectorySourceTree(folder)
            : new MemorySourceTree(Map.of());
    return ProjectReader.read(tree).value();
  }
}
