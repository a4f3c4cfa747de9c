package dev.vertebra.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class GitlabReportTest {

  @Test
  void anIssueHasWhatGitlabReads() {
    JsonNode issue = issues(Samples.sample()).path(0);
    assertThat(issue.path("description").asText())
        .isEqualTo("REQ-1: link target `RISK-007` does not exist");
    assertThat(issue.path("check_name").asText()).isEqualTo("VT201 link-target-missing");
    assertThat(issue.path("severity").asText()).isEqualTo("critical");
    assertThat(issue.path("location").toString())
        .isEqualTo(
            "{\"path\":\"evidence/requirements/REQ 1#ä.md\",\"lines\":{\"begin\":3,\"end\":3}}");
  }

  @Test
  void consequencesAreIssuesAndWaivedOnesOnlyCounted() {
    JsonNode issues = issues(Samples.sample());
    assertThat(issues.findValuesAsText("severity"))
        .containsExactly("critical", "minor", "info", "critical", "info");
    assertThat(issues.path(3).path("description").asText())
        .isEqualTo("`REQ-2` has no run (follows from VT201 at evidence/" + Samples.FILE + ":3:12)");
    assertThat(issues.path(4).path("description").asText())
        .isEqualTo("Not listed here: 1 waived finding");
    assertThat(issues.path(4).findPath("path").asText()).isEqualTo("evidence/vertebra.yaml");
    assertThat(Samples.written(ReportFormat.GITLAB, Samples.report())).isEqualTo("[ ]\n");
  }

  @Test
  void everyFingerprintIsThereOnce() {
    List<String> fingerprints =
        issues(
                Samples.report(
                    Samples.WARNING,
                    // The same code, record and target at three places.
                    Samples.CONSEQUENCE,
                    dev.vertebra.diagnostic.Diagnostic.of(
                            Samples.UNVERIFIED,
                            new dev.vertebra.source.Span("c.yaml", 1, 1, 1, 2),
                            "`REQ-2` has no run")
                        .about("REQ-2")))
            .findValuesAsText("fingerprint");
    assertThat(fingerprints).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void theWorstAreListedAndTheRestIsCounted() {
    JsonNode issues = issues(Samples.many(6_000));
    assertThat(issues).hasSize(GitlabReport.MAX_ISSUES + 1);
    assertThat(issues.path(599).path("severity").asText()).isEqualTo("critical");
    assertThat(issues.path(600).path("severity").asText()).isEqualTo("minor");
    assertThat(issues.path(GitlabReport.MAX_ISSUES).path("description").asText())
        .isEqualTo("Not listed here: 1000 less severe findings");
  }

  private static JsonNode issues(Report report) {
    return Samples.json(ReportFormat.GITLAB, report);
  }
}
