package dev.vertebra.cli;

import dev.vertebra.author.Starter;
import dev.vertebra.output.NewFolder;
import dev.vertebra.output.RefusedTargetException;
import dev.vertebra.read.ProjectReader;
import dev.vertebra.source.MemorySourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code vertebra init}: a small evidence folder that compiles. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    versionProvider = ToolVersion.class,
    description = {
      "Writes a small evidence folder that compiles, to be replaced record by record.",
      "Refuses a folder that holds anything."
    })
final class InitCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      defaultValue = "evidence",
      description = "Folder to write (default: ${DEFAULT-VALUE}).")
  private Path folder = Path.of("evidence");

  InitCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    SortedMap<String, byte[]> files =
        Starter.files(ProjectReader.read(new MemorySourceTree(Map.of())).value().profile());
    try {
      NewFolder.write(folder, files);
    } catch (RefusedTargetException e) {
      throw new UsageException(e.reason());
    }
    terminal.out().println("wrote " + files.size() + " files; go on with");
    terminal.out().println("  vertebra check --evidence " + folder);
    terminal.out().println("  " + folder.resolve("README.md"));
    return ExitCode.CLEAN;
  }
}
