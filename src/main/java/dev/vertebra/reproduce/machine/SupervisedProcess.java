package dev.vertebra.reproduce.machine;

import dev.vertebra.reproduce.Ending;
import dev.vertebra.reproduce.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs a program under limits, and leaves nothing of it running. */
final class SupervisedProcess {
  private static final long PAUSE = 20;

  /** Looks at the folder are dear; at the streams they are not. */
  private static final int LOOKS_PER_FOLDER = 10;

  private final ScheduledExecutorService alarms;
  private final Limits limits;

  SupervisedProcess(ScheduledExecutorService alarms, Limits limits) {
    this.alarms = alarms;
    this.limits = limits;
  }

  /**
   * How it ended.
   *
   * @param leftOver processes that it left behind when it ended by itself
   */
  record Ended(Ending ending, int leftOver) {}

  Ended run(Path program, List<String> arguments, Sandbox sandbox, Map<String, String> variables)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(sandbox.work().toFile())
            .redirectInput(ProcessBuilder.Redirect.from(sandbox.nothing().toFile()))
            .redirectOutput(sandbox.out().toFile())
            .redirectError(sandbox.err().toFile());
    builder.environment().clear();
    builder.environment().putAll(variables);
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      return new Ended(new Ending.NeverRan("`" + program.getFileName() + "` cannot be started"), 0);
    }
    ProcessTree tree = new ProcessTree(process, sandbox.work());
    Running.add(tree);
    try {
      return supervise(process, tree, sandbox);
    } finally {
      tree.end();
      Running.remove(tree);
    }
  }

  private Ended supervise(Process process, ProcessTree tree, Sandbox sandbox)
      throws IOException, InterruptedException {
    AtomicBoolean isLate = new AtomicBoolean();
    ScheduledFuture<?> alarm =
        alarms.schedule(() -> isLate.set(true), limits.time().toMillis(), TimeUnit.MILLISECONDS);
    try {
      for (int look = 0; !process.waitFor(PAUSE, TimeUnit.MILLISECONDS); look++) {
        tree.look();
        if (isLate.get()) {
          tree.end();
          return stopped("it took longer than " + limits.time().toSeconds() + " seconds");
        }
        if (look % LOOKS_PER_FOLDER == 0
            ? sandbox.holds() > limits.bytes()
            : sandbox.printed() > limits.bytes()) {
          tree.end();
          return tooMuch();
        }
      }
      int leftOver = tree.end();
      return sandbox.holds() > limits.bytes()
          ? tooMuch()
          : new Ended(new Ending.Exited(process.exitValue()), leftOver);
    } finally {
      alarm.cancel(false);
    }
  }

  private Ended tooMuch() {
    return stopped("it printed or wrote more than " + limits.bytes() + " bytes");
  }

  private static Ended stopped(String why) {
    return new Ended(new Ending.Stopped(why), 0);
  }
}
