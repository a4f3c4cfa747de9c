package dev.vertebra.render.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Evidence is text: whatever it looks like, a page shows it and does not obey it. */
class HostileTextTest {
  private final Map<String, byte[]> files = Fixture.site();
  private final Map<String, Document> pages = SitePages.of(files);

  @Test
  void textThatLooksLikeMarkupIsShownAsWritten() {
    Document page = page("REQ-HOSTILE");
    assertThat(page.select("h1").text()).contains(Fixture.HOSTILE);
    assertThat(page.select(".field-text dd").eachText()).contains(Fixture.HOSTILE);
    Document list = pages.get("releases/1.0.0/kinds/requirement.html");
    assertThat(list.select("a.ref[title]").eachAttr("title")).contains(Fixture.HOSTILE);
  }

  @Test
  void controlsThatReorderTextAreShownAsReplacementCharacters() {
    assertThat(page("REQ-HOSTILE").text()).contains("\uFFFDtxt.exe");
    files.forEach(
        (path, bytes) -> {
          if (path.endsWith(".html")) {
            assertThat(SitePages.text(bytes)).as(path).doesNotContain("\u202E");
          }
        });
  }

  @Test
  void htmlInABodyIsShownAsText() {
    Document page = page("PROC-BODY");
    assertThat(page.select(".prose img, .prose b")).isEmpty();
    assertThat(page.select(".prose").text())
        .contains("<img src=x onerror=alert(1)>", "<b>bold?</b>", "<!-- comment -->");
  }

  @Test
  void aLinkThatDoesNotResolveIsStruckOut() {
    assertThat(page("REQ-HOSTILE").select(".links .ref-broken").eachText()).contains("RISK-404");
    assertThat(page("PROC-BODY").select(".prose .ref-broken").eachText()).contains("NOT-THERE");
  }

  private Document page(String id) {
    return pages.values().stream()
        .filter(p -> p.select(".record-id").text().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
