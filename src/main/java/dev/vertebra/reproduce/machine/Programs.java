package dev.vertebra.reproduce.machine;

import dev.vertebra.reproduce.Ending;
import dev.vertebra.reproduce.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ScheduledExecutorService;

/** What programs say that they are: the first lines of what {@code --version} prints. */
final class Programs {
  private static final Limits LIMITS = new Limits(Duration.ofSeconds(20), 1 << 16);
  private static final int LINES = 2;
  private static final int LONGEST = 200;

  private final Path folder;
  private final SupervisedProcess processes;
  private final Map<Path, String> known = new TreeMap<>();

  Programs(Path folder, ScheduledExecutorService alarms) {
    this.folder = folder;
    this.processes = new SupervisedProcess(alarms, LIMITS);
  }

  /** Each program is asked once. One that does not answer is named only. */
  synchronized String version(Path program, SearchPath path)
      throws IOException, InterruptedException {
    String said = known.get(program);
    if (said == null) {
      said = ask(program, path);
      known.put(program, said);
    }
    return said;
  }

  private String ask(Path program, SearchPath path) throws IOException, InterruptedException {
    String name = String.valueOf(program.getFileName());
    try (Sandbox sandbox = Sandbox.make(folder.resolve(".version-" + known.size()))) {
      SupervisedProcess.Ended ended =
          processes.run(program, List.of("--version"), sandbox, Variables.of(sandbox, path));
      String text = new String(sandbox.output().bytes(), StandardCharsets.UTF_8);
      List<String> lines =
          text.lines().map(Programs::plain).filter(line -> !line.isEmpty()).limit(LINES).toList();
      boolean answered = ended.ending().equals(new Ending.Exited(0)) && !lines.isEmpty();
      return answered ? String.join("; ", lines) : name + ", which states no version";
    }
  }

  private static String plain(String line) {
    String shown = line.replaceAll("[^\\x20-\\x7E]", "?").strip();
    return shown.length() > LONGEST ? shown.substring(0, LONGEST) : shown;
  }
}
