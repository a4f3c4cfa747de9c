package dev.vertebra.render.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.model.RecordId;
import dev.vertebra.output.MemoryOutputTree;
import dev.vertebra.pipeline.Vertebra;
import dev.vertebra.render.graph.EmbeddedGraphviz;
import dev.vertebra.render.page.Pages;
import dev.vertebra.render.page.Pictures;
import dev.vertebra.render.page.Publication;
import dev.vertebra.source.MemorySourceTree;
import dev.vertebra.source.SourceEntry;
import dev.vertebra.source.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pages and pictures stay as large as they are when a record has thousands of neighbours. */
class ManyNeighboursTest {
  private static final int NEIGHBOURS = 3000;
  private static final RecordId BUSY = new RecordId("IU-1");

  private static Publication publication = Fixture.publication();
  private static List<PageAt> pages = List.of();
  private static Site site = site(publication);

  @BeforeAll
  static void build() throws IOException {
    publication = Vertebra.check(busy()).publication("0.1.0-test");
    site = site(publication);
    pages = RecordsPart.pages(site, publication.graph().get(BUSY), new Fragments("../../"));
  }

  @Test
  void theRecordsPageStaysSmallAndSaysWhatItLeavesOut() {
    byte[] bytes = site.bytes(pages.get(0));
    Document page = Jsoup.parse(SitePages.text(bytes));
    assertThat(bytes).hasSizeLessThan(100_000);
    assertThat(page.select("svg.graph .nodes > *")).hasSizeLessThan(30);
    assertThat(page.text()).contains("more").contains("of " + incoming() + " links are shown here");
    assertThat(page.select("a[href=../links/IU-1/in.html]")).hasSize(1);
    assertThat(page.select("#h-in + .cut-links + .scroll tr a.ref")).hasSizeBetween(20, 100);
  }

  @Test
  void theListOfAllLinksDropsNone() {
    List<String> listed = new ArrayList<>();
    for (PageAt page : pages.subList(1, pages.size())) {
      byte[] bytes = site.bytes(page);
      assertThat(page.path()).startsWith("links/IU-1/in.");
      assertThat(bytes).as(page.path()).hasSizeLessThan(250_000);
      listed.addAll(
          Jsoup.parse(SitePages.text(bytes)).select(".links td:nth-child(2) a").eachText());
    }
    assertThat(listed)
        .containsExactlyInAnyOrderElementsOf(
            publication.graph().incoming(BUSY).stream().map(l -> l.from().value()).toList())
        .hasSize(incoming());
  }

  @Test
  void theTraceGraphDoesNotGrow() {
    SpineView spine = SpineView.of(site.pages());
    assertThat(spine.drawing().cards()).hasSizeLessThan(40);
    assertThat(spine.records()).isGreaterThan(NEIGHBOURS);
    assertThat(spine.decisionDrawing().orElseThrow().cards()).hasSizeLessThan(49);
    MemoryOutputTree out = new MemoryOutputTree();
    new SpinePart().write(new Site(site.pages(), out, site.pictures()));
    assertThat(out.files()).hasSizeGreaterThan(NEIGHBOURS / 24);
    out.files().forEach((path, bytes) -> assertThat(bytes).as(path).hasSizeLessThan(100_000));
  }

  private static int incoming() {
    return publication.graph().incoming(BUSY).size();
  }

  private static Site site(Publication of) {
    return new Site(new Pages(of), new MemoryOutputTree(), new Pictures(new EmbeddedGraphviz()));
  }

  private static SourceTree busy() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    SourceTree base = Fixture.sources();
    for (SourceEntry entry : base.entries()) {
      files.put(entry.path(), base.bytes(entry.path()));
    }
    StringBuilder many = new StringBuilder("records:\n");
    for (int i = 1; i <= NEIGHBOURS; i++) {
      many.append("  - {id: MANY-").append(i).append(", kind: requirement, title: \"Number ");
      many.append(i).append("\", status: draft, category: data, statement: S, ");
      many.append("derives-from: IU-1}\n");
    }
    files.put("many.yaml", many.toString().getBytes(StandardCharsets.UTF_8));
    return new MemorySourceTree(files);
  }
}
