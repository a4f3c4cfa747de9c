package dev.vertebra.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.diagnostic.Findings;
import dev.vertebra.diagnostic.RuleRun;
import dev.vertebra.diagnostic.Severity;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class JunitReportTest {

  @Test
  void aRuleIsASuiteAndEachRecordThatItAskedAboutACase() {
    Document xml = xml(Samples.sample());
    assertThat(xml.select("testsuite").eachAttr("name"))
        .containsExactly(
            "reading and resolving",
            "VT301 unverified",
            "VT302 criterion-not-met",
            "VT303 verdict-contradicted");
    assertThat(suite(xml, "VT301").select("testcase").eachAttr("name"))
        .containsExactly("REQ-1", "REQ-2", "REQ-3");
    assertThat(suite(xml, "VT301").select("testcase[name=REQ-1]").first().childrenSize()).isZero();
  }

  @Test
  void aFailureCarriesReasonAndPlace() {
    Element failure = suite(xml(Samples.sample()), "VT301").select("failure").first();
    assertThat(failure.parent().attr("name")).isEqualTo("REQ-2");
    assertThat(failure.attr("message")).isEqualTo("`REQ-2` has no run");
    assertThat(failure.wholeText())
        .isEqualTo(
            """
            error[VT301]: `REQ-2` has no run
            at evidence/b.yaml:5:3
            follows from VT201: link target `RISK-007` does not exist
            """);
  }

  @Test
  void whatNoRuleAsksHasASuiteOfItsOwn() {
    Document xml = xml(Samples.sample());
    assertThat(suite(xml, "reading").select("testcase").eachAttr("name"))
        .containsExactly("VT201 link-target-missing: REQ-1", "VT393 rule-off: vertebra.yaml");
    assertThat(suite(xml, "reading").select("failure")).hasSize(1);
    assertThat(suite(xml(Samples.report()), "reading").select("testcase").eachAttr("name"))
        .containsExactly("everything can be read and resolved");
  }

  @Test
  void aRuleWithoutARecordIsSeen() {
    Element suite = suite(xml(Samples.sample()), "VT303");
    assertThat(suite.select("skipped").attr("message"))
        .isEqualTo("there is no record to ask about");
    assertThat(suite.attr("tests")).isEqualTo("1");
    Report empty =
        Report.of(Samples.origin(), Findings.fold(List.of()), new Tally(0, 0, List.of()));
    assertThat(xml(empty).select("skipped").attr("message"))
        .isEqualTo("there is no record to read");
  }

  @Test
  void waivedIsSkippedWithItsReason() {
    Element waived = suite(xml(Samples.sample()), "VT301").select("testcase[name=REQ-3]").first();
    assertThat(waived.select("skipped").attr("message"))
        .isEqualTo("waived until 2026-12-31 by ROLE-RA: replaced by the next release");
    assertThat(waived.select("system-out").text()).contains("error[VT301]: `REQ-3` has no run");
  }

  @Test
  void knownIsSkippedAndNotSilentlyPassed() {
    Report earlier = Samples.report(Samples.ROOT, Samples.CONSEQUENCE);
    Document xml = xml(Samples.sample().since(Samples.baseline(earlier)));
    assertThat(xml.select("testcase[name=REQ-2] skipped").attr("message"))
        .isEqualTo("known from the baseline");
    assertThat(xml.select("failure")).isEmpty();
  }

  @Test
  void aMilderFindingPassesAndIsReadInTheOutputUnlessItFailsTheRun() {
    Element mild = suite(xml(Samples.sample()), "VT302").select("testcase").first();
    assertThat(mild.select("failure")).isEmpty();
    assertThat(mild.select("system-out").text()).contains("warning[VT302]");
    Element strict =
        suite(xml(Samples.sample().failingOn(Severity.WARNING)), "VT302").select("failure").first();
    assertThat(strict.attr("message")).isEqualTo("`RUN-1` measured 0.4, below 0.7");
  }

  @Test
  void severalFindingsOnOneRecordAreOneCase() {
    Report twice =
        Report.of(
            Samples.origin(),
            Findings.fold(List.of(Samples.CONSEQUENCE, Samples.CONSEQUENCE.targeting("again"))),
            new Tally(1, 1, List.of(new RuleRun(Samples.UNVERIFIED, List.of()))));
    Element failure =
        suite(xml(twice), "VT301").select("testcase").first().select("failure").first();
    assertThat(failure.attr("message")).isEqualTo("`REQ-2` has no run, and 1 more finding");
    assertThat(failure.wholeText().lines().filter(line -> line.startsWith("error"))).hasSize(2);
  }

  @Test
  void itsCountsAreThoseOfItsCases() {
    Document xml = xml(Samples.sample().since(Samples.baseline(Samples.report(Samples.WARNING))));
    for (Element suite : xml.select("testsuites, testsuite")) {
      assertThat(suite.attr("tests")).isEqualTo("" + suite.select("testcase").size());
      assertThat(suite.attr("failures")).isEqualTo("" + suite.select("failure").size());
      assertThat(suite.attr("skipped")).isEqualTo("" + suite.select("skipped").size());
    }
  }

  private static Document xml(Report report) {
    return Jsoup.parse(Samples.written(ReportFormat.JUNIT, report), "", Parser.xmlParser());
  }

  private static Element suite(Document xml, String name) {
    return xml.select("testsuite[name^=" + name + "]").first();
  }
}
