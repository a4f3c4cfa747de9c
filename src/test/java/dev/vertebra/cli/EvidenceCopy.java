package dev.vertebra.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A small product's evidence in a folder of its own, and the commands as a user types them. */
final class EvidenceCopy {
  static final Path BASE = Path.of("src/test/resources/corpus/_base/complete");

  private final Path folder;
  private final StringWriter out = new StringWriter();

  EvidenceCopy(Path folder) throws IOException {
    this(folder, BASE);
  }

  EvidenceCopy(Path folder, Path from) throws IOException {
    this.folder = folder;
    copy(from, folder);
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  Path folder() {
    return folder;
  }

  /** What the last command printed. */
  String printed() {
    return out.toString();
  }

  /** Runs a command on the folder. */
  int evidence(String... args) {
    return run(
        Stream.concat(Stream.of(args), Stream.of("--evidence", folder.toString()))
            .toArray(String[]::new));
  }

  int run(String... args) {
    out.getBuffer().setLength(0);
    Environment environment = new Environment(Map.of(), Environment.Attachment.FILE_OR_PIPE);
    Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(out), environment);
    int status = new CommandRunner(new PipelineCompiler(environment), terminal).run(args);
    terminal.out().flush();
    terminal.err().flush();
    return status;
  }

  void edit(String file, String from, String to) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    if (!text.contains(from)) {
      throw new IllegalArgumentException(file + " does not hold: " + from);
    }
    Files.writeString(path, text.replace(from, to));
  }

  /** Every file below a folder with its bytes' length, for comparisons. */
  static List<String> listing(Path root) throws IOException {
    if (!Files.exists(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(f -> root.relativize(f).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  /** A moment for commands that would ask the clock. */
  static Instant moment() {
    return Instant.parse("2026-04-01T10:00:00Z");
  }
}
