package dev.vertebra.render.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.model.Sha256;
import dev.vertebra.output.MemoryOutputTree;
import dev.vertebra.pipeline.SiteOnly;
import dev.vertebra.pipeline.Vertebra;
import dev.vertebra.render.graph.EmbeddedGraphviz;
import dev.vertebra.source.MemorySourceTree;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Threads, the sampling sheet, and the way from incident to cause. */
class ThreadPagesTest {
  @Test
  void everyRecordHasAThreadThatItsPageLeadsTo() {
    Map<String, byte[]> site = Fixture.site();
    List<String> records = below(site, "records/");
    assertThat(below(site, "threads/")).isEqualTo(records);
    for (String record : records) {
      Document page = page(site, "records/" + record);
      assertThat(page.select("a.to-thread").attr("href")).isEqualTo("../threads/" + record);
      assertThat(site.get(key(site, "threads/" + record))).hasSizeLessThan(100_000);
    }
  }

  @Test
  void pictureAndListOfAThreadSayTheSame() {
    Document page = page(Fixture.site(), "threads/CLM-1.html");
    List<String> drawn =
        page.select("svg.graph a.node").eachAttr("href").stream().sorted().toList();
    List<String> listed =
        page.select(".thread-record > a.ref").eachAttr("href").stream().sorted().toList();
    assertThat(drawn).isEqualTo(listed).hasSizeGreaterThan(10);
    assertThat(page.select(".thread-stage")).hasSizeGreaterThanOrEqualTo(8);
    assertThat(page.select(".thread-here .ref").text()).isEqualTo("CLM-1");
    for (Element entry : page.select(".thread-entries > li:not(.thread-here)")) {
      assertThat(entry.select(".thread-via .strength")).as(entry.text()).isNotEmpty();
    }
  }

  @Test
  void aThreadNamesGapsHolesAndThatItIsAlone() {
    Map<String, byte[]> site = Fixture.site();
    Document hostile = page(site, "threads/REQ-HOSTILE.html");
    assertThat(hostile.select(".hole").eachText())
        .contains("mitigates RISK-404, which is not on file", "no executed run verifies it");
    assertThat(hostile.select(".thread-gap").text()).contains("Gap. Nothing on file");
    Document alone = page(site, "threads/ROLE-QUALITY.html");
    assertThat(alone.select("main").text()).contains("The thread is this record alone");
    assertThat(alone.select(".thread-around").text()).contains("TR-1");
  }

  @Test
  void theSamplingSheetIsDrawnByTheModelSystemAndSaysFromWhat() {
    Document page = page(Fixture.site(), "sampling.html");
    String seed = page.select(".sampling-how .digest").text();
    assertThat(Sha256.isValid(seed)).isTrue();
    assertThat(page.select(".sampling-how").text()).contains("2 records").contains("2 of 2");
    List<String> byRank =
        List.of("CLM-1", "SIG-1").stream()
            .sorted(Comparator.comparing(id -> Sha256.ofText(seed + "\0" + id).hex()))
            .toList();
    assertThat(page.select(".walk h2 .ref").eachText()).isEqualTo(byRank);
    for (Element step : page.select(".walk-steps tbody tr:not(.walk-stage)")) {
      assertThat(step.select(".tick")).hasSize(1);
    }
  }

  @Test
  void anIncidentIsFollowedToTheReleaseThatAnswersIt() {
    Document page = page(Fixture.site(), "questions/incident-to-cause.html");
    assertThat(page.select(".pursuit > li h3").eachText())
        .containsExactly(
            "Place",
            "Version",
            "Parts",
            "Data",
            "Risk",
            "Cause",
            "Change",
            "Validation",
            "Release");
    assertThat(page.select(".pursuit-missing h3").eachText())
        .isEqualTo(List.of("Validation", "Release"));
    assertThat(page.select(".incident-count").text()).startsWith("0 of 1");
  }

  @Test
  void whatIsConfidentialIsNotShownToABuyer() {
    Map<String, byte[]> files =
        new TreeMap<>(
            Map.of(
                "vertebra.yaml",
                text(
                    """
                    product: {name: P, manufacturer: M, notice: N, description: D}
                    profile: clinical-ai
                    release: "1"
                    """),
                "records.yaml",
                text(
                    """
                    records:
                      - {id: DEP, kind: deployment, title: Ward Seven, site: Ward Seven, confidential: yes}
                      - {id: SIG, kind: signal, title: Alarm, status: open, observed-in: DEP, complainant: Jane Roe}
                    """)));
    MemoryOutputTree out = new MemoryOutputTree();
    SiteOnly.render(
        Vertebra.check(new MemorySourceTree(files)), new EmbeddedGraphviz(), "0.1.0-test", out);
    Document page = page(out.files(), "questions/incident-to-cause.html");
    assertThat(page.text())
        .contains("A record that is kept confidential", "Alarm")
        .contains("It is tied to no risk in the risk file.")
        .doesNotContain("Ward Seven", "Jane Roe");
    assertThat(page.select("main a[href*=DEP]")).isEmpty();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String key(Map<String, byte[]> site, String path) {
    return site.keySet().stream().filter(k -> k.endsWith("/" + path)).findFirst().orElseThrow();
  }

  private static Document page(Map<String, byte[]> site, String path) {
    return Jsoup.parse(new String(site.get(key(site, path)), StandardCharsets.UTF_8));
  }

  private static List<String> below(Map<String, byte[]> site, String folder) {
    return site.keySet().stream()
        .filter(k -> k.contains("/" + folder))
        .map(k -> k.substring(k.lastIndexOf('/') + 1))
        .sorted()
        .toList();
  }
}
