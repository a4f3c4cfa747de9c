package dev.vertebra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vertebra.model.Sha256;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The commands that pull a thread and draw a sample. */
class ThreadCommandsTest {
  private static final String EVIDENCE = "src/test/resources/corpus/_base/complete";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void aThreadFitsTheScreenAndEndsInTotals() {
    assertThat(run("thread", "CLM-1", "--evidence", EVIDENCE)).isZero();
    List<String> lines = out.toString().lines().toList();
    assertThat(lines).allMatch(l -> l.length() <= 100);
    assertThat(lines).anyMatch(l -> l.startsWith("> CLM-1 "));
    assertThat(lines).contains("    derives from CLM-1 (recorded)");
    assertThat(out.toString()).containsPattern("\\d+ records: \\d+ upstream, \\d+ downstream");
  }

  @Test
  void aThreadForProgramsHasEveryStage() throws IOException {
    assertThat(run("thread", "SIG-1", "--evidence", EVIDENCE, "--format", "json")).isZero();
    JsonNode json = new ObjectMapper().readTree(out.toString());
    assertThat(json.get("schema").asText()).isEqualTo("vertebra-thread/v1");
    assertThat(json.get("stages")).hasSize(9);
    JsonNode signal = json.get("stages").get(6).get("records").get(1);
    assertThat(signal.get("id").asText()).isEqualTo("SIG-1");
    assertThat(signal.get("way").asText()).isEqualTo("start");
  }

  @Test
  void aMisspeltIdIsAUsageErrorThatSaysWhatIsNear() {
    assertThat(run("thread", "CLM-l", "--evidence", EVIDENCE)).isEqualTo(2);
    assertThat(err.toString()).contains("there is no record `CLM-l`; did you mean `CLM-1`?");
    assertThat(run("thread", "CLM-1", "--release", "9", "--evidence", EVIDENCE)).isEqualTo(2);
    assertThat(err.toString()).contains("there is no sealed release `9`; none is sealed");
  }

  @Test
  void aSampleIsWhatAnybodyCanDrawWithSha256sum() {
    assertThat(run("sample", "--seed", "s", "-n", "2", "--kind", "dataset", "--evidence", EVIDENCE))
        .isZero();
    List<String> ranked =
        List.of("DS-SOURCE", "DS-TEST", "DS-TRAIN").stream()
            .sorted(Comparator.comparing(id -> Sha256.ofText("s\0" + id).hex()))
            .toList();
    assertThat(out.toString())
        .contains("3 records: Datasets")
        .contains("Sample 1 of 2  " + ranked.get(0) + " ")
        .contains("Sample 2 of 2  " + ranked.get(1) + " ")
        .contains("rank " + Sha256.ofText("s\0" + ranked.get(0)).brief())
        .doesNotContain("Sample 3");
    assertThat(out.toString().lines()).allMatch(l -> l.length() <= 100);
  }

  @Test
  void aSampleOfNothingIsRefused() {
    assertThat(run("sample", "--seed", "s", "-n", "2", "--kind", "anomaly", "--evidence", EVIDENCE))
        .isEqualTo(2);
    assertThat(err.toString()).contains("there is nothing to draw from");
    assertThat(run("sample", "--seed", "s", "-n", "0", "--evidence", EVIDENCE)).isEqualTo(2);
    assertThat(run("sample", "--seed", "s", "-n", "1", "--kind", "signl", "--evidence", EVIDENCE))
        .isEqualTo(2);
    assertThat(err.toString()).contains("did you mean `signal`?");
  }

  private int run(String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    Environment pipe = new Environment(Map.of(), Environment.Attachment.FILE_OR_PIPE);
    Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), pipe);
    return new CommandRunner(new PipelineCompiler(pipe), terminal).run(args);
  }
}
