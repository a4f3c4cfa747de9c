package dev.vertebra.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@SuppressWarnings("StringConcatToTextBlock") // each line is seen with its end
class GithubReportTest {

  @Test
  void aFindingIsAWorkflowCommand() {
    assertThat(Samples.written(ReportFormat.GITHUB, Samples.sample()))
        .isEqualTo(
            """
            ::error file=evidence/requirements/REQ 1#ä.md,line=3,endLine=3,col=12,endColumn=20,\
            title=VT201 link-target-missing::REQ-1: link target `RISK-007` does not exist%0Ano record has\
             this id%0Adid you mean `RISK-070`?
            ::warning file=evidence/run.md,line=2,endLine=4,title=VT302 criterion-not-met::`RUN-1`\
             measured 0.4, below 0.7
            ::notice file=evidence/vertebra.yaml,title=VT393 rule-off::rule `VT305` is switched off
            1 error, 1 warning, 1 note, 1 consequence, 1 waived in 3 records, 2 links, 3 rules
            """);
  }

  @Test
  void onlyTheTenWorstAreAnnotated() {
    String text = Samples.written(ReportFormat.GITHUB, Samples.many(35));
    assertThat(text.lines().filter(line -> line.startsWith("::error "))).hasSize(4);
    assertThat(text.lines().filter(line -> line.startsWith("::warning "))).hasSize(6);
    assertThat(text)
        .endsWith(
            "\n"
                + "4 errors, 31 warnings in 35 records, 35 links, 2 rules\n"
                + "25 findings without annotation\n");
  }

  @Test
  void theSummaryOfAJobStaysBelowWhatGithubTakes() {
    Report many = Samples.many(25_000);
    String summary = MarkdownReport.jobSummary(many, 0);
    assertThat(summary.getBytes(StandardCharsets.UTF_8))
        .hasSizeBetween(900_000, MarkdownReport.MAX_JOB_SUMMARY - 1);
    assertThat(summary).startsWith("### Vertebra: 2500 errors, 22500 warnings\n");
    long shown = summary.lines().filter(line -> line.startsWith("| error |")).count();
    assertThat(shown).isEqualTo(2500);
    long rows = summary.lines().filter(line -> line.matches("\\| (error|warning) .*")).count();
    assertThat(summary)
        .contains("\n" + (25_000 - rows) + " findings more, for which there is no room\n");
  }

  @Test
  void whatTheStepHasWrittenBeforeCounts() {
    Report many = Samples.many(25_000);
    int room = 10_000;
    String summary = MarkdownReport.jobSummary(many, MarkdownReport.MAX_JOB_SUMMARY - room);
    assertThat(summary.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(room);
    assertThat(MarkdownReport.jobSummary(many, MarkdownReport.MAX_JOB_SUMMARY)).isEmpty();
  }
}
