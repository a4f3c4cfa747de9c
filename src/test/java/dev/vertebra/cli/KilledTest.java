package dev.vertebra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.output.DirectoryPublisher;
import dev.vertebra.output.RefusedTargetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills {@code seal} and {@code build} at random moments: what is left is as before or complete.
 * {@code -Dkills=50} kills more often.
 */
class KilledTest {
  private static final int KILLS = Integer.getInteger("kills", 1);

  @TempDir private Path temporary;

  @Test
  void sealingIsAllOrNothing() throws Exception {
    EvidenceCopy whole = new EvidenceCopy(temporary.resolve("whole"));
    long started = System.nanoTime();
    run("seal", "1.0.0", "--evidence", whole.folder().toString()).waitFor();
    long took = System.nanoTime() - started;
    List<String> complete = EvidenceCopy.listing(whole.folder().resolve("releases"));
    assertThat(complete).hasSizeGreaterThan(40);
    TreeSet<Integer> left = new TreeSet<>();
    Random moments = new Random(41);
    for (int kill = 0; kill < KILLS; kill++) {
      EvidenceCopy product = new EvidenceCopy(temporary.resolve("seal-" + kill));
      // The folder is written in the last tenth: half of the kills aim there.
      long from = kill % 2 == 0 ? took * 17 / 20 : 0;
      kill(
          run("seal", "1.0.0", "--evidence", product.folder().toString()),
          from + (long) (moments.nextDouble() * (took - from)));
      List<String> seen = visible(product.folder().resolve("releases"));
      left.add(seen.size());
      assertThat(seen).isIn(List.of(), complete);
      assertThat(product.evidence("check")).as(product.printed()).isZero();
      assertThat(product.evidence("seal", "1.0.0")).as(product.printed()).isZero();
      assertThat(EvidenceCopy.listing(product.folder().resolve("releases"))).isEqualTo(complete);
      assertThat(product.run("verify", product.folder().toString())).isZero();
    }
    assertThat(left).as("files left").isNotEmpty();
  }

  @Test
  void buildingIsAllOrNothing() throws Exception {
    EvidenceCopy product = new EvidenceCopy(temporary.resolve("evidence"));
    product.evidence("seal", "1.0.0");
    Path site = temporary.resolve("site");
    String[] build = {
      "build", "--evidence", product.folder().toString(), "--output", site.toString()
    };
    long started = System.nanoTime();
    run(build).waitFor();
    long took = System.nanoTime() - started;
    product.edit("IU-1.md", "Cases with a score", "Adults with a score");
    Random moments = new Random(43);
    for (int kill = 0; kill < KILLS; kill++) {
      long from = kill % 2 == 0 ? took * 17 / 20 : 0;
      kill(run(build), from + (long) (moments.nextDouble() * (took - from) * 1.3));
      settle(site);
      assertThat(product.run("verify", site.toString())).as(product.printed()).isZero();
      assertThat(product.printed()).contains(" sealed release");
    }
  }

  /** The next publisher puts back what a process left that died between two renames. */
  private static void settle(Path site) throws IOException, RefusedTargetException {
    if (!Files.exists(site)) {
      DirectoryPublisher.open(site).close();
    }
  }

  private static List<String> visible(Path folder) throws IOException {
    return EvidenceCopy.listing(folder).stream()
        .filter(path -> !path.startsWith(".") && !path.contains("/."))
        .toList();
  }

  private static void kill(Process process, long afterNanos) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(afterNanos);
    process.destroyForcibly().waitFor();
  }

  private static Process run(String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName()));
    command.addAll(List.of(args));
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
