package dev.vertebra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code vertebra diff}, as its users call it. */
class DiffCommandTest {
  private static final String BASE = "src/test/resources/corpus/_base/complete";

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    Environment environment = new Environment(Map.of(), Environment.Attachment.FILE_OR_PIPE);
    Terminal terminal =
        new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), environment);
    return new CommandRunner(new PipelineCompiler(environment), terminal).run(args);
  }

  private String edited() throws IOException {
    Path other = folder.resolve("other");
    try (var files = Files.walk(Path.of(BASE))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = other.resolve(Path.of(BASE).relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
    Path risk = other.resolve("RISK-1.md");
    Files.writeString(risk, Files.readString(risk).replace("harm: Delay", "harm: Harm"));
    return other.toString();
  }

  @Test
  void aDifferenceIsNoFindingUnlessAskedFor() throws IOException {
    String other = edited();
    assertThat(run("diff", BASE, other)).isZero();
    assertThat(out.toString()).contains("harm: [-Delay-] {+Harm+}");
    assertThat(run("diff", BASE, other, "--exit-code")).isEqualTo(1);
    assertThat(run("diff", BASE, BASE, "--exit-code")).isZero();
  }

  @Test
  void theDraftIsTheEvidenceFolder() throws IOException {
    assertThat(run("diff", BASE, "draft", "--evidence", edited(), "--format", "markdown")).isZero();
    assertThat(out.toString()).contains("~~Delay~~ **Harm**").contains("\u2192 draft");
  }

  @Test
  void writesAFileInsteadOfPrinting() throws IOException {
    Path file = folder.resolve("deep/changes.json");
    assertThat(run("diff", BASE, edited(), "--format", "json", "--output", file.toString()))
        .isZero();
    assertThat(out.toString()).isEmpty();
    assertThat(file).content().contains("\"schema\" : \"vertebra-changes/v1\"");
  }

  @Test
  void aSideThatIsNothingIsAWrongArgument() {
    assertThat(run("diff", BASE, "9.9.9", "--evidence", BASE)).isEqualTo(2);
    assertThat(err.toString())
        .contains("`9.9.9` is neither `draft` nor a folder nor a sealed release");
    assertThat(run("diff", BASE)).isEqualTo(2);
  }
}
