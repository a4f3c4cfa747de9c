package dev.vertebra.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Finding;
import dev.vertebra.diagnostic.Findings;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.diagnostic.Waived;
import dev.vertebra.source.Span;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("StringConcatToTextBlock") // each line is seen with its end
class BaselineTest {

  @Test
  void onlyWhatIsNewIsReportedAndFailsTheRun() {
    Report earlier = Samples.report(Samples.ROOT, Samples.WARNING);
    Report now = Samples.report(Samples.ROOT, Samples.NOTE).since(Samples.baseline(earlier));
    assertThat(roots(now)).containsExactly(Samples.NOTE);
    assertThat(now.isFailed()).isFalse();
    assertThat(now.failingOn(Severity.NOTE).isFailed()).isTrue();
    assertThat(Samples.written(ReportFormat.TEXT, now))
        .endsWith(
            "0 errors, 0 warnings, 1 note in 3 records, 2 links, 3 rules\n"
                + "1 known finding left out, 1 fixed since the baseline\n");
  }

  @Test
  void movedLinesAndOtherWordsAreNotNew() {
    Diagnostic moved =
        Diagnostic.of(Samples.MISSING, new Span("elsewhere.md", 300, 1, 300, 9), "reworded")
            .about(Samples.ROOT.subject())
            .targeting(Samples.ROOT.target());
    Report now = Samples.report(moved).since(Samples.baseline(Samples.report(Samples.ROOT)));
    assertThat(roots(now)).isEmpty();
    assertThat(now.summary().since())
        .hasValue("1 known finding left out, 0 fixed since the baseline");
  }

  @Test
  void aRiseInSeverityIsNew() {
    Report earlier = Samples.report(Samples.ROOT.at(Severity.WARNING));
    Report now = Samples.report(Samples.ROOT).since(Samples.baseline(earlier));
    assertThat(roots(now)).containsExactly(Samples.ROOT);
    assertThat(now.comparison().orElseThrow().fixed()).isZero();
    Report fallen =
        Samples.report(Samples.ROOT.at(Severity.NOTE))
            .since(Samples.baseline(Samples.report(Samples.ROOT)));
    assertThat(roots(fallen)).isEmpty();
  }

  @Test
  void eachKnownFindingCoversOne() {
    Report two = Samples.report(at(1, Severity.ERROR), at(2, Severity.WARNING));
    assertThat(
            roots(
                three(Severity.ERROR, Severity.WARNING, Severity.WARNING)
                    .since(Samples.baseline(two))))
        .containsExactly(at(30, Severity.WARNING));
    // Of two errors now, one was a warning; which one cannot be told, and one is shown.
    assertThat(
            roots(
                Samples.report(at(10, Severity.ERROR), at(20, Severity.ERROR))
                    .since(Samples.baseline(two))))
        .hasSize(1);
    // A new error must not use up the known warning.
    Report one = Samples.report(at(1, Severity.WARNING));
    assertThat(
            roots(
                Samples.report(at(10, Severity.ERROR), at(20, Severity.WARNING))
                    .since(Samples.baseline(one))))
        .containsExactly(at(10, Severity.ERROR));
    assertThat(
            Samples.report(at(9, Severity.ERROR))
                .since(Samples.baseline(two))
                .comparison()
                .orElseThrow()
                .fixed())
        .isEqualTo(1);
  }

  @Test
  void aNewConsequenceOfAKnownRootStandsByItself() {
    Report now =
        Samples.report(Samples.ROOT, Samples.CONSEQUENCE)
            .since(Samples.baseline(Samples.report(Samples.ROOT)));
    assertThat(roots(now)).containsExactly(Samples.CONSEQUENCE);
    assertThat(now.isFailed()).isTrue();
    assertThat(Samples.written(ReportFormat.TEXT, now))
        .contains(
            "= note: follows from VT201 at evidence/" + Samples.FILE + ":3:12, a known finding\n");
    assertThat(Samples.written(ReportFormat.MARKDOWN, now)).contains("follows from VT201, known");
    assertThat(Samples.json(ReportFormat.SARIF, now).findPath("consequenceOf").asText())
        .isNotEmpty();
  }

  @Test
  void aKnownConsequenceOfANewRootIsLeftOut() {
    Report earlier = Samples.report(Samples.CONSEQUENCE);
    Report now = Samples.report(Samples.ROOT, Samples.CONSEQUENCE).since(Samples.baseline(earlier));
    assertThat(now.findings().list()).containsExactly(new Finding(Samples.ROOT, List.of()));
  }

  @Test
  void whatIsWaivedNowIsNeitherKnownNorFixed() {
    Report earlier = Samples.report(Samples.ACCEPTED);
    Report now = Samples.sample().since(Samples.baseline(earlier));
    assertThat(now.findings().waived()).hasSize(1);
    assertThat(now.comparison().orElseThrow().known()).isEmpty();
    assertThat(now.comparison().orElseThrow().fixed()).isZero();
  }

  @Test
  void whatWasWaivedThenAndIsOpenNowIsNew() {
    Findings waived =
        new Findings(
            List.of(),
            List.of(new Waived(new Finding(Samples.ACCEPTED, List.of()), Samples.WAIVER)));
    Report now = Samples.report(Samples.ACCEPTED).since(Samples.baseline(Samples.report(waived)));
    assertThat(roots(now)).containsExactly(Samples.ACCEPTED);
  }

  @Test
  void aReportWithABaselineIsOneInItsTurn() {
    Report first = Samples.report(Samples.ROOT, Samples.CONSEQUENCE);
    Report second = Samples.sample().since(Samples.baseline(first));
    Report third = Samples.sample().since(Samples.baseline(second));
    assertThat(roots(third)).isEmpty();
    assertThat(third.comparison().orElseThrow().known()).hasSize(4);
  }

  @Test
  void fingerprintsStayThoseOfTheWholeRun() {
    Report earlier = Samples.report(at(1, Severity.ERROR));
    Report now =
        Samples.report(at(10, Severity.ERROR), at(20, Severity.ERROR))
            .since(Samples.baseline(earlier));
    assertThat(Samples.json(ReportFormat.GITLAB, now).findPath("fingerprint").asText())
        .endsWith(":2");
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void everyFormCountsWhatIsLeftOut(ReportFormat format) {
    Report earlier = Samples.report(Samples.ROOT, Samples.CONSEQUENCE, Samples.ACCEPTED);
    Report now = Samples.sample().since(Samples.baseline(earlier));
    String text = Samples.written(format, now);
    switch (format) {
      case JSON -> assertThat(text).contains("\"known\" : 2", "\"fixed\" : 0");
      case JUNIT -> assertThat(text.split("known from the baseline\"", -1)).hasSize(3);
      case GITLAB -> assertThat(text).contains("1 waived finding, 2 known findings");
      default -> assertThat(text).contains("2 known findings left out, 0 fixed");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "no json at all",
        "{\"schema\": \"vertebra-findings/v1\"}",
        "{\"schema\": \"vertebra-findings/v1\", \"findings\": [",
        "{\"schema\": \"vertebra-findings/v1\", \"findings\": {}}",
        "{\"schema\": \"vertebra-findings/v1\", \"findings\": [1]}",
        "{\"schema\": \"vertebra-findings/v1\", \"findings\": []} and more",
        "{\"schema\": \"vertebra-findings/v2\", \"findings\": []}",
        "{\"schema\": 1, \"findings\": []}",
        "{\"findings\": [], \"schema\": \"vertebra-findings/v1\"}",
        "{\"schema\": \"vertebra-findings/v1\", \"findings\": [{\"severity\": \"error\"}]}",
        "{\"schema\": \"vertebra-findings/v1\", \"findings\": [{\"fingerprint\": \"a\"}]}",
        "{\"version\": \"2.1.0\", \"runs\": [{\"results\": []}]}"
      })
  void whatIsNoBaselineIsRefused(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(BaselineException.class)
        .hasMessageContaining("`--report json=FILE`");
  }

  @Test
  void anotherVersionIsNamed() {
    assertThatThrownBy(() -> read("{\"schema\": \"vertebra-findings/v2\"}"))
        .hasMessageContaining("`vertebra-findings/v2`, not `vertebra-findings/v1`");
  }

  private static Report three(Severity first, Severity second, Severity third) {
    return Samples.report(at(10, first), at(20, second), at(30, third));
  }

  private static Diagnostic at(int line, Severity severity) {
    return Diagnostic.of(Samples.MISSING, new Span("a.md", line, 1, line, 2), "m")
        .about("REQ-9")
        .restingOn(Fact.record("REQ-9"))
        .at(severity);
  }

  private static List<Diagnostic> roots(Report report) {
    return report.findings().list().stream().map(Finding::root).toList();
  }

  private static Baseline read(String text) throws Exception {
    return BaselineReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
