package dev.vertebra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files of a mebibyte that are made to cost as much as they can are checked within a small heap.
 * With files of the greatest size that is read, four times as large, 512 MiB are enough.
 */
class HostileFilesTest {
  private static final int SIZE = 1 << 20;
  private static final String HEAP = "-Xmx192m";

  @TempDir private Path folder;

  @Test
  void endWithFindingsAndNeverRunOutOfMemory() throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    HEAP,
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    classPath(),
                    HostileFiles.class.getName(),
                    folder.resolve("evidence").toString(),
                    String.valueOf(SIZE)))
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    boolean ended = process.waitFor(5, TimeUnit.MINUTES);
    process.destroyForcibly();
    List<String> lines = Files.readAllLines(out);
    assertThat(ended).as("ended; so far %s", lines).isTrue();
    assertThat(lines).hasSize(17).allMatch(line -> line.startsWith("1 "));
  }

  /** The classes of this process, whoever loaded them. */
  private static String classPath() {
    return HostileFiles.class.getClassLoader() instanceof URLClassLoader loader
        ? Stream.of(loader.getURLs())
            .map(URL::getPath)
            .collect(Collectors.joining(File.pathSeparator))
        : System.getProperty("java.class.path");
  }
}
