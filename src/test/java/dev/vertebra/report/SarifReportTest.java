package dev.vertebra.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vertebra.corpus.ExampleEvidence;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Findings;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.pipeline.Compilation;
import dev.vertebra.pipeline.Vertebra;
import dev.vertebra.source.Span;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SarifReportTest {
  private static final PublishedSchema SCHEMA = PublishedSchema.sarif();

  @Test
  void keepsToTheSchemaOfTheStandard() throws IOException {
    SCHEMA.accepts(log(Samples.sample()));
    SCHEMA.accepts(log(Samples.report()));
    SCHEMA.accepts(log(Samples.sample().since(Samples.baseline(Samples.report(Samples.ROOT)))));
    Compilation example = Vertebra.check(ExampleEvidence.unsealed());
    Tally tally = new Tally(example.graph().records().size(), 1, example.rules());
    SCHEMA.accepts(log(Report.of(Samples.origin(), example.findings(), tally)));
  }

  @Test
  void aResultSaysWhatWhereAndWhatToDo() {
    JsonNode result = result(Samples.sample(), "VT201");
    assertThat(result.path("level").asText()).isEqualTo("error");
    assertThat(result.path("message").path("text").asText())
        .isEqualTo("link target `RISK-007` does not exist\ndid you mean `RISK-070`?");
    JsonNode location = result.path("locations").path(0);
    assertThat(location.path("physicalLocation").path("artifactLocation").path("uri").asText())
        .isEqualTo("evidence/requirements/REQ%201%23%C3%A4.md");
    assertThat(location.path("physicalLocation").path("region").toString())
        .isEqualTo("{\"startLine\":3,\"startColumn\":12,\"endLine\":3,\"endColumn\":20}");
    assertThat(location.path("logicalLocations").path(0).path("name").asText()).isEqualTo("REQ-1");
    assertThat(result.path("relatedLocations").path(0).path("message").path("text").asText())
        .isEqualTo("the risks");
    assertThat(result.has("suppressions")).isFalse();
    assertThat(run(Samples.sample()).path("columnKind").asText()).isEqualTo("unicodeCodePoints");
  }

  @Test
  void aWholeFileStandsAtItsFirstLine() {
    JsonNode region = result(Samples.sample(), "VT393").findPath("physicalLocation").path("region");
    assertThat(region.path("startLine").asInt()).isEqualTo(1);
  }

  @Test
  void aConsequenceNamesItsRoot() {
    Report report = Samples.sample();
    JsonNode root = result(report, "VT201");
    JsonNode consequence = result(report, "VT301");
    assertThat(consequence.path("properties").path("consequenceOf").asText())
        .isEqualTo(root.path("partialFingerprints").path("vertebra/v1").asText());
    assertThat(consequence.path("relatedLocations").path(0).path("message").path("text").asText())
        .isEqualTo("follows from VT201: link target `RISK-007` does not exist");
    assertThat(run(report).path("results")).hasSize(5);
  }

  @Test
  void aWaivedFindingIsSuppressedWithItsReason() {
    JsonNode waived = run(Samples.sample()).path("results").path(4);
    JsonNode suppression = waived.path("suppressions").path(0);
    assertThat(suppression.path("kind").asText()).isEqualTo("external");
    assertThat(suppression.path("status").asText()).isEqualTo("accepted");
    assertThat(suppression.path("justification").asText())
        .isEqualTo("replaced by the next release");
    assertThat(suppression.findPath("uri").asText()).isEqualTo("evidence/vertebra.yaml");
    assertThat(suppression.path("properties").path("approver").asText()).isEqualTo("ROLE-RA");
  }

  @Test
  void rulesThatRanAndCodesOfFindingsAreExplained() {
    JsonNode rules = run(Samples.sample()).path("tool").path("driver").path("rules");
    assertThat(rules.findValuesAsText("id"))
        .containsExactly("VT201", "VT301", "VT302", "VT303", "VT393");
    JsonNode missing = rules.path(0);
    assertThat(missing.path("help").path("markdown").asText()).contains("## Why an auditor cares");
    assertThat(missing.path("help").path("text").asText())
        .contains("\nWhy an auditor cares\n")
        .doesNotContain("```", "## ");
    assertThat(missing.path("fullDescription").path("text").asText())
        .isEqualTo("A relation or a `[[ID]]` in a text names an id that no record has.");
    assertThat(missing.path("defaultConfiguration").path("level").asText()).isEqualTo("error");
    assertThat(rules.path(1).path("properties").path("recordsAsked").asInt()).isEqualTo(3);
    for (JsonNode result : run(Samples.sample()).path("results")) {
      assertThat(rules.path(result.path("ruleIndex").asInt()).path("id"))
          .isEqualTo(result.path("ruleId"));
    }
  }

  @Test
  void fingerprintsKnowNoLines() {
    Diagnostic moved =
        Diagnostic.of(Samples.MISSING, new Span(Samples.FILE, 90, 1, 90, 2), "other words")
            .about("REQ-1")
            .targeting(Samples.ROOT.target());
    JsonNode before = result(Samples.report(Samples.ROOT), "VT201").path("partialFingerprints");
    assertThat(result(Samples.report(moved), "VT201").path("partialFingerprints"))
        .isEqualTo(before);
    // The one that GitHub compares: left out, its upload would make it of the line's text.
    assertThat(before.path("primaryLocationLineHash")).isEqualTo(before.path("vertebra/v1"));
  }

  @Test
  void ofMoreThanAHostTakesTheWorstAreKeptAndTheRestIsCounted() {
    JsonNode run = run(Samples.many(SarifReport.MAX_RESULTS + 3));
    assertThat(run.path("results")).hasSize(SarifReport.MAX_RESULTS);
    assertThat(run.findPath("toolExecutionNotifications").path(0).findPath("text").asText())
        .startsWith("3 findings left out: a run may hold 25000 results");
    long errors =
        run.path("results").findValuesAsText("level").stream()
            .filter(Severity.ERROR.label()::equals)
            .count();
    assertThat(errors).isEqualTo(2501);
    assertThat(run(Samples.many(10)).path("invocations").toString())
        .isEqualTo("[{\"executionSuccessful\":true}]");
  }

  @Test
  void pathsOutsideTheRepositoryAreFileUris() {
    assertThat(FileUri.of("/home/a b/evidence/x.md")).isEqualTo("file:///home/a%20b/evidence/x.md");
    assertThat(FileUri.of("C:/evidence/x.md")).isEqualTo("file:///C%3A/evidence/x.md");
    assertThat(FileUri.of("a:b/%41\\\uD800.md")).isEqualTo("a%3Ab/%2541%5C%EF%BF%BD.md");
  }

  @Test
  void nothingInAMessageBecomesALink() {
    Diagnostic linked =
        Diagnostic.of(Samples.MISSING, Span.wholeFile("a.md"), "[here](https://evil.example)");
    assertThat(result(Samples.report(Findings.fold(List.of(linked))), "VT201").findPath("text"))
        .hasToString("\"[here] (https://evil.example)\"");
  }

  private static JsonNode log(Report report) {
    return Samples.json(ReportFormat.SARIF, report);
  }

  private static JsonNode run(Report report) {
    return log(report).path("runs").path(0);
  }

  private static JsonNode result(Report report, String code) {
    for (JsonNode result : run(report).path("results")) {
      if (result.path("ruleId").asText().equals(code)) {
        return result;
      }
    }
    throw new AssertionError("no result of " + code);
  }
}
