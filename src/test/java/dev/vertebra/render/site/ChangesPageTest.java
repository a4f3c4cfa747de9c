package dev.vertebra.render.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.compare.Comparison;
import dev.vertebra.compare.State;
import dev.vertebra.output.MemoryOutputTree;
import dev.vertebra.pipeline.Compilation;
import dev.vertebra.render.dossier.DossierRenderer;
import dev.vertebra.render.dossier.PdfResult;
import dev.vertebra.render.graph.CachedLayouts;
import dev.vertebra.render.graph.EmbeddedGraphviz;
import dev.vertebra.render.page.Pages;
import dev.vertebra.render.page.Publication;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The page that says what is different since the release before. */
class ChangesPageTest {
  private static final String PAGE = "changes.html";

  private static Pages pages(State before, State after) {
    Compilation compiled = after.compile();
    return new Pages(
        new Publication(
            compiled.profile(),
            compiled.project(),
            compiled.graph(),
            compiled.analysis(),
            compiled.findings(),
            compiled.rules(),
            compiled.rulesOff(),
            compiled.sources(),
            Optional.empty(),
            "0.1.0-test",
            Optional.of(Comparison.of(before.side("0.9.0"), compiled.side("1.0.0"))),
            List.of()));
  }

  private static Document page(Pages pages) {
    MemoryOutputTree out = new MemoryOutputTree();
    new SiteRenderer(new EmbeddedGraphviz()).render(pages, out);
    byte[] bytes = out.files().get(PAGE);
    assertThat(bytes).isNotNull().hasSizeLessThan(250_000);
    return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
  }

  @Test
  void theFirstReleaseSaysThatThereIsNoneBefore() {
    Map<String, byte[]> site = Fixture.site();
    String page = new String(site.get("releases/1.0.0/" + PAGE), StandardCharsets.UTF_8);
    assertThat(page).contains("There is no earlier sealed release to compare with");
  }

  @Test
  void redLinesAreMarkedBySignsAndLeadToTheRecord() {
    State after = State.base().edit("REQ-1.md", "at least 0.75, overall", "at least <i>0.9</i>");
    Document page = page(pages(State.base(), after));
    assertThat(page.select("del").eachText()).contains("[-0.75, overall-]");
    assertThat(page.select("ins").eachText()).contains("{+<i>0.9</i>+}");
    assertThat(page.select("a[href=records/REQ-1.html]")).isNotEmpty();
    assertThat(page.select("section[aria-labelledby=h-impact] td").text())
        .contains("REQ-1 \u2190 tests PR-1");
  }

  @Test
  void thousandsOfChangesKeepThePageSmallAndAreCounted() {
    State before = State.base();
    State after = State.base();
    StringBuilder old = new StringBuilder("records:\n");
    StringBuilder young = new StringBuilder("records:\n");
    for (int i = 1000; i < 2500; i++) {
      String record =
          """
            - id: PROC-%d
              kind: procedure
              title: "Procedure <%d> & its \\"many\\" signs"
              status: effective
              date: 2026-01-09
              version: "%s"
              controls: %s of number %d
          """;
      old.append(record.formatted(i, i, "1", "Old words ".repeat(40), i));
      young.append(record.formatted(i, i, "2", "Young & <words> ".repeat(40), i));
    }
    before.put("many.yaml", old.toString());
    after.put("many.yaml", young.toString());
    Document page = page(pages(before, after));
    assertThat(page.select("article.change")).hasSizeBetween(20, 1499);
    assertThat(page.select("p.cut").text())
        .contains("of 1500 more are not shown here; the JSON form of vertebra diff has all");
  }

  @Test
  void theDossierPrintsTheChapterWithoutAProblem() {
    State after =
        State.base()
            .edit("REQ-1.md", "at least 0.75, overall", "at least 0.9, overall")
            .edit("RISK-1.md", "id: RISK-1\n", "id: RISK-2\naliases: [RISK-1]\n");
    PdfResult result =
        new DossierRenderer(new CachedLayouts(new EmbeddedGraphviz()))
            .render(pages(State.base(), after), Instant.parse("2026-06-01T00:00:00Z"));
    assertThat(result.problems()).isEmpty();
    assertThat(result.pdf()).isPresent();
  }
}
