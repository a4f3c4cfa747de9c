package dev.vertebra.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.fuzz.Folder;
import dev.vertebra.fuzz.Inputs;
import dev.vertebra.fuzz.Inputs.Sort;
import dev.vertebra.output.MemoryOutputTree;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever stands in an evidence folder: the command ends with 0 or 1 in bounded time, every
 * finding points into its file, and the same input gives the same findings. {@code
 * -Dfuzz.rounds=1000} digs deeper, {@code -Dfuzz.seed=7000} elsewhere.
 */
class FuzzTest {
  private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 10);
  private static final int SEED = Integer.getInteger("fuzz.seed", 20260202);
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final int SITES = 4;
  private static final Duration SITE_LIMIT = Duration.ofSeconds(60);

  @TempDir private Path folder;

  private record Run(int status, String out, String err, List<Diagnostic> findings) {}

  @ParameterizedTest
  @EnumSource
  void checkEndsWithFindingsInsideTheirFiles(Sort sort) throws IOException {
    Folder evidence = Folder.complete(folder);
    Inputs inputs = evidence.inputs();
    for (int round = 0; round < ROUNDS; round++) {
      long seed = (long) SEED + round;
      SortedMap<String, byte[]> changed = inputs.changed(sort, seed);
      evidence.change(changed);
      try {
        Run run = assertTimeoutPreemptively(LIMIT, this::check);
        assertThat(run.status()).as(run.err()).isIn(0, 1);
        evidence.requireInside(run.findings());
        if (round % 4 == 0) {
          assertThat(check().out()).isEqualTo(run.out());
        }
      } catch (Error | RuntimeException e) {
        throw new AssertionError(sort + " with seed " + seed + "\n" + shown(changed), e);
      } finally {
        evidence.restore(changed.keySet());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSiteOfItIsRendered(Sort sort) throws IOException {
    Folder evidence = Folder.complete(folder);
    Inputs inputs = evidence.inputs();
    for (int round = 0; round < SITES * ROUNDS / 25; round++) {
      long seed = (long) SEED + round;
      SortedMap<String, byte[]> changed = inputs.changed(sort, seed);
      evidence.change(changed);
      try {
        assertTimeoutPreemptively(
            SITE_LIMIT, () -> Folder.render(evidence.open(), new MemoryOutputTree()));
      } catch (Error | RuntimeException e) {
        throw new AssertionError(sort + " with seed " + seed + "\n" + shown(changed), e);
      } finally {
        evidence.restore(changed.keySet());
      }
    }
  }

  @Test
  void theSameSeedGivesTheSameInput() throws IOException {
    Inputs inputs = Folder.complete(folder).inputs();
    for (Sort sort : Sort.values()) {
      assertThat(shown(inputs.changed(sort, SEED))).isEqualTo(shown(inputs.changed(sort, SEED)));
      assertThat(shown(inputs.changed(sort, SEED)))
          .isNotEqualTo(shown(inputs.changed(sort, SEED + 1L)));
    }
  }

  private Run check() {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<List<Diagnostic>> seen = new java.util.ArrayList<>();
    Environment pipe = new Environment(Map.of(), Environment.Attachment.FILE_OR_PIPE);
    Compiler compiler = new PipelineCompiler(pipe);
    Compiler watched =
        sources -> {
          Compiler.Outcome outcome = compiler.check(sources);
          seen.add(outcome.findings().all());
          return outcome;
        };
    Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), pipe);
    int status =
        new CommandRunner(watched, terminal)
            .run("check", "--debug", "--evidence", folder.toString());
    return new Run(
        status, out.toString(), err.toString(), seen.stream().flatMap(List::stream).toList());
  }

  private static String shown(Map<String, byte[]> files) {
    StringBuilder text = new StringBuilder();
    files.forEach(
        (path, bytes) ->
            text.append("=== ").append(path).append('\n').append(shortened(bytes)).append('\n'));
    return text.toString();
  }

  private static String shortened(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.length() < 6000 ? text : text.substring(0, 6000) + "…";
  }
}
