package dev.vertebra.render.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds on every page of a site. */
class SiteMarkupTest {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'";

  private static Map<String, byte[]> files = Map.of();
  private static Map<String, Document> pages = Map.of();

  @BeforeAll
  static void render() {
    files = Fixture.site();
    pages = SitePages.of(files);
  }

  @Test
  void everyPageThatTheReaderExpectsIsThere() {
    assertThat(pages.keySet())
        .contains(
            "index.html",
            "releases/1.0.0/index.html",
            "releases/1.0.0/risks.html",
            "releases/1.0.0/spine.html",
            "releases/1.0.0/matrix.html",
            "releases/1.0.0/clauses.html",
            "releases/1.0.0/clauses/qmsr-21cfr820.html",
            "releases/1.0.0/clauses/cp-7382-850.html",
            "releases/1.0.0/inspection/model-2.html",
            "releases/1.0.0/files/design-and-development.html",
            "releases/1.0.0/clauses/iso-13485-2016/7.3.2.html",
            "releases/1.0.0/validation.html",
            "releases/1.0.0/findings.html",
            "releases/1.0.0/records.html",
            "releases/1.0.0/integrity.html",
            "releases/1.0.0/reconstruct.html",
            "releases/1.0.0/search.html",
            "releases/1.0.0/kinds/requirement.html",
            "releases/1.0.0/records/REQ-1.html");
    assertThat(Fixture.publication().graph().records())
        .as("one page for each record")
        .hasSize(
            Math.toIntExact(pages.keySet().stream().filter(p -> p.contains("/records/")).count()));
  }

  @Test
  void fileNamesDifferByMoreThanCase() {
    Set<String> folded = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    assertThat(files.keySet()).allMatch(folded::add);
    assertThat(files.keySet()).noneMatch(p -> p.endsWith("/con.html"));
  }

  @Test
  void everyPageIsWellFormedXml() {
    assertThat(pages).hasSizeGreaterThan(100);
    pages
        .keySet()
        .forEach(
            path ->
                assertThatCode(() -> SitePages.requireWellFormed(files.get(path)))
                    .as(path)
                    .doesNotThrowAnyException());
  }

  @Test
  void everyPageHasItsLandmarks() {
    pages.forEach(
        (path, page) -> {
          assertThat(page.select("h1")).as(path).hasSize(1);
          assertThat(page.select("main#main")).as(path).hasSize(1);
          assertThat(page.select("a.skip[href=#main]")).as(path).hasSize(1);
          assertThat(page.select("html[lang=en]")).as(path).hasSize(1);
          assertThat(page.select("header.top, footer.provenance")).as(path).hasSize(2);
          assertThat(page.title()).as(path).isNotBlank();
          assertThat(page.text()).as(path).contains("Demonstration product, not a medical device");
        });
  }

  @Test
  void everyPageForbidsWhatIsNotItsOwn() {
    pages.forEach(
        (path, page) -> {
          assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
              .as(path)
              .isEqualTo(POLICY);
          assertThat(page.select("style, iframe, object, embed, base, form")).as(path).isEmpty();
          assertThat(page.select("script"))
              .as(path)
              .allMatch(s -> s.attr("src").matches("[a-z0-9./-]*assets/[a-z]+\\.js"))
              .allMatch(s -> s.data().isEmpty());
          for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
              assertThat(attribute.getKey()).as(path).isNotEqualTo("style").doesNotStartWith("on");
            }
          }
          assertThat(page.select("link[href], img[src], [xlink:href]").eachAttr("href"))
              .as(path)
              .noneMatch(h -> h.contains(":") || h.startsWith("//"));
        });
  }

  @Test
  void styleSheetsLoadOnlyTheirOwnFonts() {
    String style = SitePages.text(file("releases/1.0.0/assets/site.css"));
    List<String> loaded = new ArrayList<>();
    Pattern.compile("url\\(\"?([^)\"]+)\"?\\)")
        .matcher(style)
        .results()
        .forEach(m -> loaded.add("releases/1.0.0/assets/" + m.group(1)));
    assertThat(loaded).hasSize(6).allMatch(files::containsKey);
    assertThat(style).doesNotContain("@import", "http:", "https:");
  }

  @Test
  void idsAreUniqueAndReferencesToThemHold() {
    pages.forEach(
        (path, page) -> {
          List<String> ids = page.select("[id]").eachAttr("id");
          assertThat(ids).as(path).doesNotHaveDuplicates();
          for (String attribute : List.of("aria-labelledby", "aria-describedby")) {
            for (String value : page.select("[" + attribute + "]").eachAttr(attribute)) {
              assertThat(ids).as(path).contains(value);
            }
          }
        });
  }

  @Test
  void noLinkIsDead() {
    assertThat(DeadLinks.of(files, pages)).isEmpty();
  }

  @Test
  void noPageClaimsConformity() {
    pages.forEach((path, page) -> assertThat(page.text()).as(path).doesNotContain("compliant"));
  }

  private static byte[] file(String path) {
    byte[] bytes = files.get(path);
    assertThat(bytes).as(path).isNotNull();
    return bytes;
  }
}
