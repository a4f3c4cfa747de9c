package dev.vertebra.render.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.corpus.ExampleEvidence;
import dev.vertebra.output.MemoryOutputTree;
import dev.vertebra.pipeline.SiteOnly;
import dev.vertebra.pipeline.Vertebra;
import dev.vertebra.render.graph.EmbeddedGraphviz;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages of the example's draft, which has everything that a real folder has. */
class ExampleSiteTest {
  private static Map<String, byte[]> files = Map.of();
  private static Map<String, Document> pages = Map.of();
  private static String folder = "";

  @BeforeAll
  static void render() throws IOException {
    MemoryOutputTree out = new MemoryOutputTree();
    SiteOnly.render(
        Vertebra.check(ExampleEvidence.unsealed()), new EmbeddedGraphviz(), "0.1.0-test", out);
    files = new TreeMap<>(out.files());
    pages = SitePages.of(files);
    folder =
        files.keySet().stream()
            .filter(f -> f.endsWith("/spine.html"))
            .map(f -> f.substring(0, f.lastIndexOf('/') + 1))
            .findFirst()
            .orElseThrow();
  }

  @Test
  void noLinkOrAnchorIsDead() {
    assertThat(pages).hasSizeGreaterThan(500);
    assertThat(DeadLinks.of(files, pages)).isEmpty();
  }

  @Test
  void everySectionIsOneClickFromEveryPage() {
    for (Section section : Section.values()) {
      assertThat(files).containsKey(folder + section.path());
    }
    pages.forEach(
        (path, page) -> {
          if (path.startsWith(folder)) {
            assertThat(page.select("#nav > ul a")).as(path).hasSize(Section.values().length);
          }
        });
  }

  @Test
  void everyRiskAndSignalIsTwoClicksFromTheOverviewWithItsThread() {
    for (String[] way : new String[][] {{"risks.html", "RISK-"}, {"post-market.html", "SIG-"}}) {
      Document page = pages.getOrDefault(folder + way[0], new Document(""));
      pages.keySet().stream()
          .filter(p -> p.startsWith(folder + "records/" + way[1]))
          .map(p -> p.substring(p.lastIndexOf('/') + 1))
          .forEach(
              name ->
                  assertThat(page.select("[href]").eachAttr("href"))
                      .contains("records/" + name, "threads/" + name));
    }
  }

  @Test
  void pagesStayLight() {
    files.forEach(
        (path, bytes) -> {
          if (path.endsWith(".html")) {
            assertThat(bytes.length)
                .as(path)
                .isLessThanOrEqualTo(path.startsWith(folder + "records/") ? 100_000 : 250_000);
          }
        });
  }
}
