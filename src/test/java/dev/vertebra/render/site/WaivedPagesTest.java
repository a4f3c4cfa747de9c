package dev.vertebra.render.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.diagnostic.RuleRun;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.render.page.Publication;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

/** What is waived is shown, and what was not asked does not pass. */
class WaivedPagesTest {
  private static final String RELEASE = "releases/1.0.0/";

  private final Publication publication = Fixture.publication();
  private final Map<String, Document> pages = SitePages.of(Fixture.site());
  private final Document findings = page("findings.html");

  @Test
  void theFindingsPageShowsEachWaivedFindingWithItsWaiver() {
    Elements waived = findings.select(".finding-waived");
    assertThat(publication.findings().waived()).hasSize(2);
    assertThat(waived).hasSize(2);
    for (int i = 0; i < waived.size(); i++) {
      var expected = publication.findings().waived().get(i);
      assertThat(waived.get(i).text())
          .contains(
              expected.finding().root().code().id(),
              expected.finding().root().message().replace("`", ""),
              expected.waiver().reason().replace("`", ""),
              expected.waiver().approver(),
              expected.waiver().expires());
      expected
          .waiver()
          .approvals()
          .forEach(a -> assertThat(waived.text()).contains(a.at(), a.by()));
    }
    assertThat(waived.select("dd a[href$=REQ-1.html]")).isNotEmpty();
  }

  @Test
  void theRecordShowsWhatWasWaivedAboutIt() {
    assertThat(page("records/DEP-1.html").select("#h-waived ~ .finding-waived").text())
        .contains("VT366", "None yet", "2026-12-31");
    assertThat(page("kinds/deployment.html").text()).contains("+1 waived");
  }

  @Test
  void theOverviewCountsWhatIsWaived() {
    assertThat(page("index.html").select(".readers").text()).contains("2 waived");
    assertThat(pages.get("index.html").text()).contains("2 waived");
  }

  @Test
  void aClauseWithAWaivedErrorIsPartialAndNamesTheRecord() {
    Document clause = page("clauses/iso-13485-2016/7.3.7.html");
    assertThat(clause.select(".lead").text()).startsWith("partial");
    assertThat(clause.text()).contains("VR-1");
  }

  @Test
  void everyRuleStandsInTheTableWithItsDenominator() {
    Map<String, Element> rows =
        findings.select(".rules tr:has(th[scope=row])").stream()
            .collect(Collectors.toMap(r -> r.select("th").text(), r -> r));
    assertThat(rows).hasSize(publication.rules().size() + publication.rulesOff().size());
    for (RuleRun run : publication.rules()) {
      Elements cells = rows.get(run.code().id() + " " + run.name().replace('-', ' ')).select("td");
      if (run.applies()) {
        assertThat(cells.first().text()).isEqualTo(String.valueOf(run.records().size()));
      } else {
        assertThat(cells.first().text()).isEqualTo("nothing to ask");
      }
      assertThat(cells.last().text()).as(run.name()).endsWith(".");
    }
    assertThat(rows.get("VT367 unused limitation").select("td").first().text())
        .isEqualTo("switched off");
    assertThat(rows.get("VT395 reviews of everything").text()).contains("nothing to ask");
  }

  @Test
  void theTableAddsUpToWhatRulesFound() {
    long rules =
        publication.findings().all().stream().filter(d -> d.code().id().startsWith("VT3")).count();
    long settings =
        publication.findings().all().stream().filter(d -> d.code().id().equals("VT393")).count();
    assertThat(sum(1)).isEqualTo(rules - settings).isPositive();
    assertThat(sum(2)).isEqualTo(2);
    assertThat(publication.findings().has(Severity.ERROR)).isTrue();
  }

  private int sum(int column) {
    return findings.select(".rules tr.rule-asked").stream()
        .mapToInt(r -> Integer.parseInt(r.select("td").get(column).text()))
        .sum();
  }

  private Document page(String path) {
    return pages.get(RELEASE + path);
  }
}
