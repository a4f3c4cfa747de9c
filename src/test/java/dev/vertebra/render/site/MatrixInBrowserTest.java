package dev.vertebra.render.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two thousand rows in a browser, from disk; and the controls of smaller tables. */
class MatrixInBrowserTest {
  private static final String STATUS = "document.getElementById('matrix-count').textContent";
  private static final String IDS =
      "[...document.querySelectorAll('#matrix tbody th > .ref')].map(a => a.textContent)";

  /** Keeps the file that a page hands to its reader. */
  private static final String CATCH =
      "URL.createObjectURL = b => { window.caught = b; return 'blob:null/0'; };"
          + " HTMLAnchorElement.prototype.click = function () { window.name = this.download; }; 0";

  private static final String CAUGHT =
      "caught.arrayBuffer().then(b => new TextDecoder('utf-8', {ignoreBOM: true}).decode(b))";

  @TempDir private static Path folder;
  private static List<Browser> browsers = List.of();

  @BeforeAll
  static void open() throws IOException, InterruptedException {
    if (!System.getProperty("vertebra.browser", "skip").equals("require")) {
      assumeThat(Browser.isInstalled()).as("Chromium is installed").isTrue();
    }
    LargeMatrix.files().forEach((path, bytes) -> write(path, bytes));
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
  void aFilteredViewIsInTheAddressAndComesBackFromIt() throws InterruptedException {
    large("");
    assertThat(text(STATUS)).isEqualTo("2003 rows");
    browser().click("[name=matrix-holes][value=justified]");
    browser().until(STATUS + " == '400 of 2,003 rows'");
    browser().evaluate("document.getElementById('matrix-q').focus()");
    browser().type("rq-19");
    browser().until(STATUS + ".startsWith('22')");
    browser().click("th[data-key=subject] button");
    browser().click("th[data-key=subject] button");
    browser().until("document.querySelector('[aria-sort=descending]') != null");
    browser().click(".row-columns summary");
    browser().click(".row-columns [value=signal]");
    browser().click(".row-columns [value=clause]");
    assertThat(text("document.activeElement.value")).isEqualTo("clause");
    List<String> rows = texts(IDS);
    assertThat(rows).startsWith("RQ-1996", "RQ-1991").endsWith("RQ-191").hasSize(22);

    String hash = text("location.hash");
    assertThat(hash)
        .isEqualTo(
            "#q=rq-19&holes=justified&sort=subject&dir=desc&cols=need,requirement,risk,design,"
                + "data,protocol,run,result,verdict,anomaly,approval,deployment,clause");
    List<String> headings = headings();
    assertThat(headings).endsWith("Deployments", "Clauses").doesNotContain("Signals and CAPA");
    large(hash);
    browser().until(STATUS + ".startsWith('22 of')");
    assertThat(texts(IDS)).isEqualTo(rows);
    assertThat(headings()).isEqualTo(headings);
    assertThat(text("document.getElementById('matrix-q').value")).isEqualTo("rq-19");
    assertThat(text("document.querySelector('[name=matrix-holes]:checked').value"))
        .isEqualTo("justified");

    browser().click("#matrix-reset");
    browser().until(STATUS + " == '2,003 of 2,003 rows'");
    assertThat(text("location.hash")).isEmpty();
  }

  @Test
  void rowsOfOtherPagesAreSortedPagedAndFoundByTheirAnchor() throws InterruptedException {
    large("#verdict=met&sort=subject");
    browser().until(STATUS + " == '403 of 2,003 rows'");
    assertThat(texts(IDS)).hasSize(50).startsWith("CLM-1", "RC-1", "REQ-1", "RQ-5", "RQ-10");
    browser().evaluate("document.querySelector('.sheets.live li:last-child button').focus()");
    browser().press("Enter");
    browser().until("location.hash.endsWith('page=2')");
    assertThat(texts(IDS)).hasSize(50).startsWith("RQ-240");
    assertThat(text("document.querySelector('.sheets.live p').textContent"))
        .isEqualTo("51\u2013100 of 403");
    large("#RQ-1777");
    browser().until("document.querySelector('tr.is-found') != null");
    assertThat(text("document.querySelector('tr.is-found').id")).isEqualTo("RQ-1777");
    large("#q=no-such-row");
    browser().until(STATUS + " == '0 of 2,003 rows'");
  }

  @Test
  void theFileHoldsTheRowsThatShowAndNoFormula() throws InterruptedException {
    large("#q=hyperlink&cols=verdict");
    browser().until(STATUS + " == '20 of 2,003 rows'");
    browser().evaluate(CATCH);
    browser().click("#matrix-csv");
    browser().until("!!window.caught");
    String[] lines = text(CAUGHT).split("\r\n", -1);
    assertThat(text("window.name")).isEqualTo("matrix-rows.csv");
    assertThat(lines).hasSize(22);
    assertThat(lines[0])
        .isEqualTo("\uFEFF\"Subject\",\"Version\",\"Title\",\"Kind\",\"Holes\",\"Verdict\"");
    assertThat(lines[1])
        .startsWith("\"RQ-100\",\"\",\"'=HYPERLINK(\"\"http://x\"\")<b> 100\",\"Requirement\"")
        .endsWith("\"met\"");
  }

  @Test
  void withoutAScriptThePageIsWholeAndShowsNoControls() {
    browser().scriptsOff();
    try {
      large("");
      assertThat(browser().evaluate("document.querySelector('.row-tools').offsetHeight").asInt())
          .isZero();
      assertThat(texts(IDS)).hasSizeGreaterThan(20).startsWith("CLM-1");
      assertThat(text("document.querySelector('.sheets a[rel=next]').textContent"))
          .isEqualTo("Next");
    } finally {
      browser().scriptsOn();
    }
  }

  @Test
  void aListIsFilteredSortedAndSavedByTheKeyboardAlone() throws InterruptedException {
    page("kinds/requirement.html", "");
    browser().evaluate("document.querySelector('#rows-q').focus()");
    browser().type("hyperlink");
    browser()
        .until(
            "/^[0-9] of [0-9]+ rows$/.test(document.querySelector('.row-tools [role=status]').textContent)");
    assertThat(text("location.hash")).isEqualTo("#q=hyperlink");
    browser().evaluate("document.querySelectorAll('#rows th button')[0].focus()");
    browser().press("Enter");
    browser().press("Space");
    browser().until("document.querySelector('#rows th[aria-sort=descending]') != null");
    String shown =
        "[...document.querySelectorAll('#rows tbody tr:not([hidden]) th')].map(c => c.textContent)";
    List<String> rows = texts(shown);
    assertThat(rows).hasSizeGreaterThan(2).endsWith("RQ-300", "RQ-200", "RQ-100");
    browser().evaluate(CATCH);
    browser().evaluate("document.querySelector('[data-act=csv]').focus()");
    browser().press("Enter");
    browser().until("!!window.caught");
    String[] lines = text(CAUGHT).split("\r\n", -1);
    assertThat(lines).hasSize(rows.size() + 2);
    assertThat(lines[1]).contains(",\"'=HYPERLINK(");
    String hash = text("location.hash");
    page("downloads.html", "");
    page("kinds/requirement.html", hash);
    assertThat(texts(shown)).isEqualTo(rows);
  }

  @Test
  void noControlIsSmallerThan24PixelsOrFailsWcag() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String scheme : List.of("light", "dark")) {
      browser().open(folder.resolve("matrix.html").toUri(), 390, scheme);
      browser().evaluate("document.querySelector('.row-columns').open = true");
      browser().evaluate(axe() + "; 0");
      wrong.addAll(
          texts(
              "axe.run(document, {preload: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a',"
                  + " 'wcag21aa', 'wcag22aa']}).then(r => r.violations.flatMap(v =>"
                  + " v.nodes.map(n => v.id + ' ' + n.html)))"));
      wrong.addAll(
          texts(
              "[...document.querySelectorAll('.row-tools :is(button, input, select, summary),"
                  + " #matrix button')].map(e => e.closest('label') || e).filter(e =>"
                  + " e.getBoundingClientRect().height < 24).map(e => e.outerHTML)"));
      assertThat(browser().evaluate("document.documentElement.scrollWidth").asInt())
          .isLessThanOrEqualTo(390);
    }
    assertThat(wrong).isEmpty();
  }

  private static String axe() throws IOException {
    try (InputStream in = MatrixInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<String> headings() {
    return texts("[...document.querySelectorAll('#matrix thead th')].map(h => h.textContent)");
  }

  private static void large(String hash) {
    // Another page lies between: a change of the hash alone loads nothing.
    page("downloads.html", "");
    page("matrix.html", hash);
  }

  private static void page(String path, String hash) {
    browser().open(URI.create(folder.resolve(path).toUri() + hash), 1280, "light");
  }

  private static String text(String expression) {
    return browser().evaluate(expression).asText();
  }

  private static List<String> texts(String expression) {
    JsonNode array = browser().evaluate(expression);
    List<String> texts = new ArrayList<>();
    array.forEach(v -> texts.add(v.asText()));
    return texts;
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
