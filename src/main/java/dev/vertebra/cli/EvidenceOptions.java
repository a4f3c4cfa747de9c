package dev.vertebra.cli;

import dev.vertebra.source.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Options of commands that read evidence. */
final class EvidenceOptions {
  @Option(
      names = "--evidence",
      paramLabel = "DIR",
      defaultValue = "evidence",
      description = "Folder that holds the evidence (default: ${DEFAULT-VALUE}).")
  private Path evidence = Path.of("evidence");

  /** The options as if they named this folder. */
  static EvidenceOptions of(Path folder) {
    EvidenceOptions options = new EvidenceOptions();
    options.evidence = folder;
    return options;
  }

  Path folder() {
    return evidence;
  }

  SourceTree open() throws IOException {
    return Folders.open(evidence);
  }

  /** The folder as its user calls it, with {@code /} at its end. */
  String called() {
    return Folders.shown(evidence);
  }

  /**
   * The folder from the one in which the compiler runs, when it lies below; else as it is called.
   * Hosts find a file by its path in the repository, whatever its user calls it.
   */
  String place() {
    Path here = Path.of("").toAbsolutePath().normalize();
    Path there = evidence.toAbsolutePath().normalize();
    if (there.equals(here)) {
      return "";
    }
    return Folders.shown(there.startsWith(here) ? here.relativize(there) : evidence.normalize());
  }
}
