package dev.vertebra.reproduce.machine;

import dev.vertebra.reproduce.Attempt;
import dev.vertebra.reproduce.Content;
import dev.vertebra.reproduce.Ending;
import dev.vertebra.reproduce.RunPlan;
import dev.vertebra.source.SourceTree;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Runs what was planned, each in a clean folder of its own. This is the only way in which a command
 * of the evidence is ever run.
 */
public final class Reruns implements Closeable {
  private final SourceTree sources;
  private final Settings settings;
  private final Path root;
  private final ScheduledExecutorService alarms;
  private final Programs programs;

  private Reruns(SourceTree sources, Settings settings, Path root) {
    this.sources = sources;
    this.settings = settings;
    this.root = root;
    this.alarms = Executors.newSingleThreadScheduledExecutor(Reruns::daemon);
    this.programs = new Programs(root, alarms);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "rerun");
    thread.setDaemon(true);
    return thread;
  }

  /** Makes a new folder for the reruns. */
  public static Reruns open(SourceTree sources, Settings settings) throws IOException {
    return new Reruns(
        sources, settings, Files.createTempDirectory("vertebra-reproduce-").toRealPath());
  }

  /** Where they run. */
  public Path folder() {
    return root;
  }

  /** Runs each plan; what came of it is in the same order. */
  public List<Attempt> run(List<RunPlan.Try> plans) throws IOException, InterruptedException {
    ExecutorService workers = Executors.newFixedThreadPool(settings.atOnce(), Reruns::daemon);
    try {
      List<Future<Attempt>> started = new ArrayList<>();
      for (RunPlan.Try plan : plans) {
        started.add(workers.submit(() -> attempt(plan)));
      }
      List<Attempt> attempts = new ArrayList<>();
      for (Future<Attempt> one : started) {
        attempts.add(one.get());
      }
      return attempts;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException || e.getCause() instanceof UncheckedIOException) {
        throw new IOException("a run cannot be run again here", e.getCause());
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      workers.shutdownNow();
    }
  }

  private Attempt attempt(RunPlan.Try plan) throws IOException, InterruptedException {
    boolean isGiven = plan.program().contains("/");
    Optional<Path> found = settings.path().find(plan.program());
    if (!isGiven && found.isEmpty()) {
      return Attempt.never("there is no program `" + plan.program() + "` on the search path", "");
    }
    Sandbox sandbox = Sandbox.make(root.resolve(plan.run().id().value()));
    try {
      Optional<String> wrong =
          sandbox.stage(plan.inputs(), sources, plan.program(), plan.resultPath());
      if (wrong.isPresent()) {
        return Attempt.never(wrong.get(), "");
      }
      Path program = isGiven ? sandbox.work().resolve(plan.program()) : found.orElseThrow();
      String runtime =
          isGiven
              ? plan.program() + " of the evidence"
              : programs.version(program, settings.path());
      return attempt(plan, program, runtime, sandbox);
    } finally {
      if (settings.folders() == Settings.Folder.REMOVED) {
        sandbox.close();
      }
    }
  }

  private Attempt attempt(RunPlan.Try plan, Path program, String runtime, Sandbox sandbox)
      throws IOException, InterruptedException {
    Instant start = settings.clock().get();
    SupervisedProcess.Ended ended =
        new SupervisedProcess(alarms, settings.limits())
            .run(
                program,
                plan.words().subList(1, plan.words().size()),
                sandbox,
                Variables.of(sandbox, settings.path()));
    Duration took = Duration.between(start, settings.clock().get());
    boolean isWhole = ended.ending() instanceof Ending.Exited;
    return new Attempt(
        ended.ending(),
        runtime,
        isWhole ? sandbox.file(plan.resultPath()) : Optional.empty(),
        isWhole ? sandbox.output() : Content.of(new byte[0]),
        isWhole ? sandbox.complaints() : "",
        sandbox.altered(),
        sandbox.outside(),
        ended.leftOver(),
        took);
  }

  /** Removes the folder, unless it is to be kept. */
  @Override
  public void close() throws IOException {
    alarms.shutdownNow();
    if (settings.folders() == Settings.Folder.REMOVED) {
      Folders.remove(root);
    }
  }
}
