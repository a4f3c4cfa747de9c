package dev.vertebra.cli;

import dev.vertebra.reproduce.Host;
import dev.vertebra.reproduce.Limits;
import dev.vertebra.reproduce.machine.SearchPath;
import dev.vertebra.reproduce.machine.Settings;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** Options that say how runs are run again. */
final class RerunOptions {
  private static final long MIB = 1024 * 1024;
  private static final int MOST_AT_ONCE = 2;

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      defaultValue = "600",
      description = "How long one run may take (default: ${DEFAULT-VALUE}).")
  private int seconds = 600;

  @Option(
      names = "--output-limit",
      paramLabel = "MIB",
      defaultValue = "64",
      description = "What one run may print and write, in MiB (default: ${DEFAULT-VALUE}).")
  private int mebibytes = 64;

  @Option(
      names = "--path",
      paramLabel = "DIRS",
      description =
          "Folders in which programs are looked for (default: the Java that runs vertebra, then"
              + " PATH).")
  private Optional<String> path = Optional.empty();

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many run at the same time (default: 2, or 1 on one processor).")
  private Optional<Integer> jobs = Optional.empty();

  @Option(names = "--keep", description = "Leave the folders in which the runs ran.")
  private boolean isKept;

  Settings settings(Environment environment, Supplier<Instant> clock) {
    if (seconds < 1 || mebibytes < 1 || jobs.filter(n -> n < 1).isPresent()) {
      throw new UsageException("--time-limit, --output-limit and --jobs take a number from 1");
    }
    return new Settings(
        new SearchPath(folders(environment)),
        new Limits(Duration.ofSeconds(seconds), mebibytes * MIB),
        jobs.orElseGet(() -> Math.min(MOST_AT_ONCE, Runtime.getRuntime().availableProcessors())),
        isKept ? Settings.Folder.KEPT : Settings.Folder.REMOVED,
        clock);
  }

  boolean isKept() {
    return isKept;
  }

  /** What of this could change a result, for the record. It names no place of the machine. */
  String words() {
    return "clean folder; no environment but LANG=C, LC_ALL=C, TZ=UTC and PATH, HOME, TMPDIR;"
        + " network not cut off; limits "
        + seconds
        + " seconds and "
        + mebibytes
        + " MiB";
  }

  /** What may be told of this machine. */
  static Host host() {
    int processors = Runtime.getRuntime().availableProcessors();
    return new Host(
        System.getProperty("os.arch", "unknown")
            + ", "
            + processors
            + (processors == 1 ? " processor" : " processors"),
        System.getProperty("os.name", "unknown") + " " + System.getProperty("os.version", ""),
        "vertebra " + ToolVersion.text());
  }

  private List<Path> folders(Environment environment) {
    List<String> names = new ArrayList<>();
    if (path.isEmpty()) {
      names.add(System.getProperty("java.home", "") + File.separator + "bin");
    }
    names.addAll(List.of(path.orElse(environment.variable("PATH")).split(File.pathSeparator, -1)));
    try {
      // An empty name stands for the folder that one is in, which is nowhere in particular.
      return names.stream().filter(n -> !n.isBlank()).map(Path::of).toList();
    } catch (InvalidPathException e) {
      throw new UsageException("the search path names no folder: `" + e.getInput() + "`");
    }
  }
}
