package dev.vertebra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands for authors, as their users call them. */
class AuthorCommandsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private String evidence = "";

  @BeforeEach
  void init() {
    evidence = folder.resolve("evidence").toString();
    assertThat(run("init", evidence)).isZero();
  }

  @Test
  void whatInitWritesChecksWithoutErrors() {
    assertThat(run("check", "--evidence", evidence)).isZero();
    assertThat(out.toString()).contains("0 errors, 1 warning in 29 records");
  }

  @Test
  void initNeverTouchesAFolderThatHoldsAnything() throws IOException {
    byte[] before = Files.readAllBytes(Path.of(evidence, "vertebra.yaml"));
    assertThat(run("init", evidence)).isEqualTo(2);
    assertThat(err.toString()).contains("is not empty");
    assertThat(Path.of(evidence, "vertebra.yaml")).hasBinaryContent(before);
    Path file = Files.writeString(folder.resolve("thesis.txt"), "years of work");
    assertThat(run("init", file.toString())).isEqualTo(2);
    assertThat(file).hasContent("years of work");
    assertThat(folder).isDirectoryNotContaining(path -> path.toString().contains(".vertebra-"));
  }

  @Test
  void initFillsAnEmptyFolder() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(run("init", empty.toString())).isZero();
    assertThat(run("check", "--evidence", empty.toString())).isZero();
  }

  @Test
  void listShowsRecordsInColumnsWithTheirNumber() {
    assertThat(run("list", "--evidence", evidence, "dataset")).isZero();
    assertThat(out)
        .hasToString(
            """
            DS-SOURCE    dataset  released  Starter text: All forty cases
            DS-TEST      dataset  released  Starter text: Last twenty cases
            DS-TRAINING  dataset  released  Starter text: First twenty cases
            3 of 29 records
            """);
    assertThat(run("list", "--evidence", evidence, "--state", "draft")).isZero();
    assertThat(out).hasToString("0 of 29 records\n");
  }

  @Test
  void aMisspeltFilterIsNotAnEmptyList() {
    assertThat(run("list", "--evidence", evidence, "datset")).isEqualTo(2);
    assertThat(err.toString()).contains("there is no kind `datset`; did you mean `dataset`?");
    assertThat(run("list", "--evidence", evidence, "dataset", "--state", "approved")).isEqualTo(2);
    assertThat(err.toString())
        .contains("there is no state `approved`; there are `draft`, `released`, `retired`");
  }

  @Test
  void listForProgramsCarriesPlacesAndDenominator() throws IOException {
    assertThat(run("list", "--evidence", evidence, "--format", "json", "risk")).isZero();
    JsonNode list = JSON.readTree(out.toString());
    assertThat(list.get("schema").asText()).isEqualTo("vertebra-records/v1");
    assertThat(list.get("of").asInt()).isEqualTo(29);
    assertThat(list.get("records")).hasSize(1);
    assertThat(list.at("/records/0/file").asText())
        .isEqualTo("02-requirements-and-risks/RISK-001.md");
    assertThat(list.at("/records/0/line").asInt()).isEqualTo(2);
    assertThat(list.at("/records/0/inForce").asBoolean()).isTrue();
  }

  @Test
  void showHasFieldsLinksBothWaysAndFindings() throws IOException {
    Path requirement = Path.of(evidence, "02-requirements-and-risks/REQ-001.md");
    String text = Files.readString(requirement);
    Files.writeString(requirement, text.replace("mitigates: RISK-001", "mitigates: RISK-01"));
    assertThat(run("show", "--evidence", evidence, "REQ-001")).isZero();
    assertThat(out.toString())
        .startsWith("REQ-001 Starter text: Sensitivity of at least 0.75\nrequirement, approved (in")
        .contains(
            evidence + "/02-requirements-and-risks/REQ-001.md:2:5\n",
            "\n  category   performance\n",
            "\n  derives-from    IU-001         recorded  Starter text: Mark cases",
            "\n  mitigates       RISK-01        broken    ",
            "\n  verified by  VR-001  recorded  ",
            "\n  error  VT201  link target `RISK-01` does not exist");
  }

  @Test
  void showFindsARecordByAnEarlierId() throws IOException {
    Path role = Path.of(evidence, "09-quality-system/ROLE-QUALITY.md");
    Files.writeString(
        role, Files.readString(role).replace("status: defined", "status: defined\naliases: QA"));
    assertThat(run("show", "--evidence", evidence, "QA", "--format=json")).isZero();
    assertThat(JSON.readTree(out.toString()).get("id").asText()).isEqualTo("ROLE-QUALITY");
    assertThat(run("show", "--evidence", evidence, "ROLE-QUALTY")).isEqualTo(2);
    assertThat(err.toString()).contains("did you mean `ROLE-QUALITY`?");
    assertThat(run("show", "--evidence", evidence, "nothing like it")).isEqualTo(2);
    assertThat(err.toString()).contains("`vertebra list` lists them");
  }

  @Test
  void nothingOfARecordCanMoveTheCursor() throws IOException {
    Path role = Path.of(evidence, "09-quality-system/ROLE-QUALITY.md");
    String hostile = "title: \"\\e[2J\\u202egone \\t \\0\"";
    Files.writeString(
        role, Files.readString(role).replaceFirst("title: .*", hostile.replace("\\", "\\\\")));
    assertThat(run("list", "--evidence", evidence, "role")).isZero();
    assertThat(out.toString())
        .contains("␛[2J<U+202E>gone")
        .doesNotContain("\u001b", "\u202e", "\0");
    assertThat(run("show", "--evidence", evidence, "ROLE-QUALITY")).isZero();
    assertThat(out.toString()).contains("␛[2J").doesNotContain("\u001b", "\u202e", "\0");
  }

  @Test
  void schemasAreWrittenTogether() throws IOException {
    Path schemas = folder.resolve("schemas");
    assertThat(run("schema", "--evidence", evidence, "--output", schemas.toString())).isZero();
    assertThat(schemas.resolve("evidence.schema.json")).exists();
    assertThat(schemas.resolve("project.schema.json")).exists();
    assertThat(run("schema", "--evidence", evidence, "risk")).isZero();
    assertThat(schemas.resolve("risk.schema.json")).hasContent(out.toString());
    assertThat(run("schema", "--evidence", evidence)).isZero();
    assertThat(schemas.resolve("evidence.schema.json")).hasContent(out.toString());
    assertThat(run("schema", "--findings")).isZero();
    assertThat(out.toString()).contains("\"vertebra-findings/v1\"");
    assertThat(run("schema", "--findings", "risk")).isEqualTo(2);
    assertThat(run("schema", "--evidence", evidence, "rsik")).isEqualTo(2);
    assertThat(err.toString()).contains("there is no schema `rsik`; did you mean `risk`?");
  }

  @Test
  void schemaAndExplainKnowWhatTheProjectAdds() throws IOException {
    Files.writeString(
        Path.of(evidence, "vertebra.yaml"),
        """
        states:
          - {state: frozen, help: no longer changed}
        kinds:
          - kind: usability-test
            title: Usability test
            plural: Usability tests
            help: Somebody used it and was watched.
            stage: validation
            states: [open, frozen]
            effective: [frozen]
            fields:
              - {field: moderator, type: text, required: yes}
        """,
        java.nio.file.StandardOpenOption.APPEND);
    assertThat(run("schema", "--evidence", evidence, "usability-test")).isZero();
    assertThat(out.toString()).contains("\"moderator\"", "\"frozen\"", "was watched");
    assertThat(run("explain", "--evidence", evidence, "usability-test")).isZero();
    assertThat(out.toString()).contains("* `moderator`: text, required", "`open`, `frozen`");
  }

  @Test
  void explainTakesCodesNamesGroupsAndKinds() {
    assertThat(run("explain", "--evidence", evidence, "vt301")).isZero();
    String page = out.toString();
    assertThat(run("explain", "--evidence", evidence, "Unverified")).isZero();
    assertThat(out).hasToString(page);
    assertThat(run("explain", "--evidence", evidence, "quality system")).isZero();
    assertThat(out.toString()).contains("VT371 error    supplier-not-evaluated\n");
    assertThat(run("explain", "--evidence", evidence, "risk-control")).isZero();
    assertThat(out.toString())
        .startsWith("risk-control: Risk control\n")
        .contains("kind: risk-control");
    assertThat(run("explain", "--evidence", evidence, "--kinds")).isZero();
    assertThat(out.toString().lines()).hasSize(31).contains("capa: CAPA");
    assertThat(run("explain", "--evidence", evidence, "bindng")).isEqualTo(2);
    assertThat(err.toString()).contains("did you mean `binding`?");
  }

  @Test
  void completionIsAScriptThatBashReads() throws IOException, InterruptedException {
    assertThat(run("completion", "zsh")).isZero();
    String script = out.toString();
    assertThat(run("completion", "bash")).isZero();
    assertThat(out)
        .hasToString(
            script.replace("zsh: ", "bash: ").replace("completion zsh)", "completion bash)"));
    assertThat(script).contains("check", "explain", "schema", "completion", "--evidence");
    Path bash = Path.of("/bin/bash");
    Assumptions.assumeTrue(Files.isExecutable(bash));
    Path file = Files.writeString(folder.resolve("completion.sh"), script);
    Process parser =
        new ProcessBuilder(List.of(bash.toString(), "-n", file.toString()))
            .redirectErrorStream(true)
            .start();
    assertThat(parser.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(parser.exitValue()).isZero();
  }

  private int run(String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    Environment pipe = new Environment(Map.of(), Environment.Attachment.FILE_OR_PIPE);
    Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), pipe);
    return new CommandRunner(new PipelineCompiler(pipe), terminal).run(args);
  }
}
