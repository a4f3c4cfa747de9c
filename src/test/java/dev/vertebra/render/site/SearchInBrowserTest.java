package dev.vertebra.render.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.vertebra.render.site.search.Folding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Search as a reader uses it, from disk, without a mouse. */
class SearchInBrowserTest {
  private static final String BEST = "#search-list [role=option]";
  private static final String LATEST =
      "document.querySelector('#search-box').getAttribute('aria-expanded') == 'true'";

  @TempDir private static Path folder;
  private static List<Browser> browsers = List.of();

  @BeforeAll
  static void open() throws IOException, InterruptedException {
    if (!System.getProperty("vertebra.browser", "skip").equals("require")) {
      assumeThat(Browser.isInstalled()).as("Chromium is installed").isTrue();
    }
    Fixture.site().forEach(SearchInBrowserTest::write);
    browsers = List.of(Browser.start(folder.resolve("profile")));
  }

  @AfterAll
  static void close() {
    browsers.forEach(Browser::close);
  }

  @AfterEach
  void nothingWasComplainedAbout() {
    assertThat(browser().complaints()).isEmpty();
    assertThat(browser().dialogs()).isEmpty();
  }

  @Test
  void aSlashAnIdAndEnterLeadToARecord() throws InterruptedException {
    page("risks.html");
    assertThat(scripts()).as("nothing is loaded before somebody asks").isEmpty();
    browser().press("/");
    browser().until("document.activeElement.id == 'search-box'");
    browser().type("vr-1");
    browser().until(LATEST);
    assertThat(best().get(0)).startsWith("VR-1 Sensitivity on held-out cases");
    assertThat(scripts())
        .as("which shards there are, the one shard, the block of the row")
        .containsExactlyInAnyOrder("search/index.js", "search/t-0000.js", "search/r-0000.js");
    browser().press("Enter");
    browser().until("document.querySelector('h1 .record-id').textContent == 'VR-1'");
  }

  @Test
  void arrowsChooseAndEscapeLeavesThePageAsItWas() throws InterruptedException {
    page("index.html");
    browser().press("/");
    browser().type("req-");
    browser().until(LATEST);
    browser().press("ArrowDown");
    browser().press("ArrowDown");
    assertThat(
            text(
                "document.getElementById(document.getElementById('search-box')"
                    + ".getAttribute('aria-activedescendant')).textContent"))
        .startsWith("REQ-HOSTILE <script>alert(1)</script>");
    assertThat(number("document.querySelectorAll('" + BEST + "[aria-selected=true]').length"))
        .isEqualTo(1);
    browser().press("Escape");
    browser().until("document.querySelector('.search-panel').hidden");
    browser().press("ArrowDown");
    browser().press("Enter");
    browser().until("/records\\/REQ-1.html$/.test(location.pathname)");
  }

  @Test
  void titlesComeBeforeTextsAndPartsOfIdsBehindIds() throws InterruptedException {
    assertThat(results("sensitivity").get(0)).contains("Sensitivity");
    assertThat(results("sensitivity"))
        .anyMatch(r -> r.startsWith("RC-1 "))
        .as("only its text says so")
        .anyMatch(r -> r.startsWith("IU-1 ") || r.startsWith("PR-1 "));
    assertThat(results("Windows device")).hasSize(1).first().asString().startsWith("con ");
    assertThat(results("quality")).anyMatch(r -> r.startsWith("ROLE-QUALITY "));
    assertThat(results("doesnotoccur")).isEmpty();
  }

  @Test
  void filtersNarrowAndAnUnknownOneIsNamed() throws InterruptedException {
    assertThat(results("kind:requirement status:draft"))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("con ");
    assertThat(results("kind:risk")).as("not risk controls").hasSize(1);
    assertThat(results("has:waiver")).hasSize(2);
    assertThat(results("clause:7.3.2")).anyMatch(r -> r.startsWith("PROC-BODY "));
    assertThat(results("kind:nonsense")).isEmpty();
    assertThat(text("document.querySelector('.search-count').textContent"))
        .isEqualTo("Nothing on file has kind:nonsense.");
  }

  @Test
  void digestsAndClausesLeadToWhatTheyIdentify() throws InterruptedException {
    String system =
        Fixture.publication().analysis().release().system().orElseThrow().computed().hex();
    assertThat(results(system.substring(0, 12)))
        .anyMatch(r -> r.startsWith("MV-1 ") && r.endsWith("names this digest"));
    assertThat(results("7.3.2").get(0)).startsWith("7.3.2 ");
  }

  @Test
  void scriptsAndCompilerFoldAlike() {
    page("search.html");
    for (String text :
        List.of(
            "Sensitivity (0.834) \u2014 \u201Cnode-positive\u201D a_b",
            "\u00C4RZTE \u0130stanbul \uFF36\uFF32\uFF10 \uFB01le e\u0301t\u00E9 \u00BC \u00B5m\u00B2",
            "\u039F\u0394\u039F\u03A3 \u65E5\u672C\u8A9E\u3001\u6F22\u5B57 \uD83D\uDE00x \u2126 \u212B",
            "x".repeat(50) + "\u00D7y\u00F7z\uFFFD")) {
      List<String> words = new ArrayList<>();
      browser()
          .evaluate("vertebra.words(" + DevTools.with().textNode(text) + ")")
          .forEach(w -> words.add(w.asText()));
      assertThat(words).isEqualTo(Folding.words(text));
    }
  }

  @Test
  void theLinkOfAHeadingOrRowIsCopiedWithTheKeyboard() throws InterruptedException {
    page("reconstruct.html");
    browser()
        .evaluate(
            "Object.defineProperty(navigator, 'clipboard', {value: {writeText: async t => { window.copied = t; }}}); 0");
    browser().evaluate("document.querySelector('#h-rebuild .copy-link').focus()");
    browser().press("Enter");
    browser().until("window.copied == location.href + '#h-rebuild'");
    browser()
        .until(
            "[...document.querySelectorAll('main [role=status]')].some(s => s.textContent == 'Link copied')");
    browser().evaluate("document.querySelector('#i-2 a').focus()");
    assertThat(text("document.querySelector('#i-2 .copy-link').getAttribute('aria-label')"))
        .isEqualTo("Copy link to: Model version");
    browser().press("Shift+Tab");
    browser().until("document.activeElement.className == 'copy-link'");
    browser().press("Enter");
    browser().until("window.copied == location.href + '#i-2'");
  }

  @Test
  void thePageOfAllReleasesSearchesTheEvidenceAsItStands() throws InterruptedException {
    browser().open(folder.resolve("index.html").toUri(), 1280, "light");
    browser().press("/");
    browser().type("VR-1");
    browser().press("Enter");
    browser().until("/releases\\/1.0.0\\/records\\/VR-1.html$/.test(location.pathname)");
  }

  @Test
  void withoutScriptThePageSaysWhereElseToLook() {
    browser().scriptsOff();
    try {
      page("search.html");
      assertThat(text("document.querySelector('main').innerText"))
          .contains("The search needs a script", "Validation runs");
      assertThat(number("document.querySelectorAll('input, button').length")).isZero();
    } finally {
      browser().scriptsOn();
    }
  }

  private static List<String> results(String question) throws InterruptedException {
    page("search.html");
    browser().press("/");
    browser().type(question);
    browser().press("Enter");
    browser().until("document.querySelector('.search-count').textContent != ''");
    return texts(".results li");
  }

  private static List<String> best() {
    return texts(BEST);
  }

  private static List<String> texts(String selector) {
    List<String> texts = new ArrayList<>();
    browser()
        .evaluate(
            "[...document.querySelectorAll('"
                + selector
                + "')].map(e => e.textContent.replace(/\\s+/g, ' ').trim())")
        .forEach(t -> texts.add(t.asText()));
    return texts;
  }

  private static List<String> scripts() {
    List<String> scripts = new ArrayList<>();
    browser()
        .evaluate(
            "[...document.scripts].map(s => s.src.split('/1.0.0/')[1]).filter(s => !s.startsWith('assets/'))")
        .forEach(s -> scripts.add(s.asText()));
    return scripts;
  }

  private static String text(String expression) {
    return browser().evaluate(expression).asText();
  }

  private static int number(String expression) {
    return browser().evaluate(expression).asInt();
  }

  private static void page(String path) {
    browser().open(folder.resolve("releases/1.0.0/" + path).toUri(), 1280, "light");
  }

  private static Browser browser() {
    return browsers.get(0);
  }

  private static void write(String path, byte[] bytes) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
