package dev.vertebra.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures whole processes, start of the JVM included: wall time, CPU time and peak resident memory
 * of {@code check} and {@code build}. Run by {@code mvn -Pbench verify}; prints a table and asserts
 * nothing.
 */
public final class Bench {
  private static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private Bench() {}

  /**
   * Arguments: the runnable jar, the example's evidence folder, a scratch folder, then sizes of
   * synthetic folders.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path jar = Path.of(args[0]);
    Path scratch = Path.of(args[2]);
    System.out.printf(
        Locale.ROOT, "%-28s %8s %8s %9s %5s%n", "work", "wall s", "cpu s", "rss MB", "exit");
    measure("example check", jar, List.of("check", "--evidence", args[1]));
    measure("example build", jar, build(args[1], scratch, "example"));
    for (int i = 3; i < args.length; i++) {
      int size = Integer.parseInt(args[i]);
      Path evidence = scratch.resolve("evidence-" + size);
      write(evidence, CorpusGenerator.generate(size, 1));
      measure(size + " records check", jar, List.of("check", "--evidence", evidence.toString()));
      measure(size + " records build", jar, build(evidence.toString(), scratch, "site-" + size));
    }
  }

  private static List<String> build(String evidence, Path scratch, String name) {
    return List.of("build", "--evidence", evidence, "--output", scratch.resolve(name).toString());
  }

  private static void write(Path root, Map<String, byte[]> files) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = root.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  private static void measure(String name, Path jar, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.addAll(List.of("-jar", jar.toString()));
    command.addAll(arguments);
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    long peak = 0;
    Duration cpu = Duration.ZERO;
    while (process.isAlive()) {
      cpu = process.info().totalCpuDuration().orElse(cpu);
      peak = Math.max(peak, peakKilobytes(process.pid()));
      Thread.sleep(5);
    }
    double wall = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%-28s %8.2f %8.2f %9d %5d%n",
        name,
        wall,
        cpu.toMillis() / 1000.0,
        peak / 1024,
        process.exitValue());
  }

  /** Peak resident set as the kernel reports it, or 0 where it does not. */
  private static long peakKilobytes(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
          .filter(l -> l.startsWith("VmHWM:"))
          .mapToLong(l -> Long.parseLong(l.replaceAll("[^0-9]", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0; // the process has ended, or this system has no such file
    }
  }
}
