package dev.vertebra.render.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site as a browser shows it from disk, each kind of page once. */
class SiteInBrowserTest {
  /** Whether the other scheme of each width and forced colours are looked at by axe, too. */
  private static final boolean ALL = System.getProperty("axe", "").equals("all");

  /** Pages that only lists have which do not fit on one: no browser looks at them here. */
  private static final Set<String> ONLY_WHEN_LARGE = Set.of("page-clause-records", "page-links");

  private static final String WCAG = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']";

  /** What the other colour scheme can change. */
  private static final String COLOURS = "['color-contrast', 'link-in-text-block']";

  private static final String VIOLATIONS =
      "axe.run(document, {preload: false, runOnly: %s})"
          + ".then(r => r.violations.flatMap(v => v.nodes.map(n => v.id + ' ' + n.html)))";

  /** What moved after it was painted, as the browser adds it up. */
  private static final String SHIFT =
      "new Promise(done => { let sum = 0; new PerformanceObserver(l => l.getEntries()"
          + ".forEach(e => { sum += e.value; })).observe({type: 'layout-shift', buffered: true});"
          + " setTimeout(() => done(sum), 60); })";

  /** Controls that a reader sees, and texts of the page's own that nobody sees. */
  private static final String WITHOUT_SCRIPT =
      "(() => { const seen = e => e.checkVisibility(); const bad = [];"
          + " for (const e of document.querySelectorAll('button, input, select, textarea'))"
          + " if (seen(e)) bad.push('dead control ' + e.outerHTML);"
          + " for (const e of document.querySelectorAll('main :is(p, td, th, li, dd, h1, h2, h3, h4)'))"
          + " if (e.textContent.trim() && !seen(e) && !e.closest('details:not([open]), [hidden], [role=status]'))"
          + " bad.push('hidden ' + e.outerHTML.slice(0, 200));"
          + " return bad.slice(0, 5); })()";

  /** Words in pictures that have the colour of what is behind them. */
  private static final String UNSEEN =
      "[...document.querySelectorAll('svg text')].filter(t => { const b = t.getBoundingClientRect();"
          + " const x = b.x + b.width / 2, y = b.y + b.height / 2;"
          + " const boxes = [...t.closest('svg').querySelectorAll('rect')].filter(r => {"
          + " const a = r.getBoundingClientRect(); return getComputedStyle(r).fill != 'none'"
          + " && r.compareDocumentPosition(t) & 4 && a.x <= x && a.right >= x && a.y <= y && a.bottom >= y; });"
          + " const behind = boxes.length ? getComputedStyle(boxes[boxes.length - 1]).fill"
          + " : getComputedStyle(document.body).backgroundColor;"
          + " return getComputedStyle(t).fill == behind; }).map(t => 'unseen ' + t.outerHTML).slice(0, 5)";

  @TempDir private static Path folder;
  private static List<Browser> browsers = List.of();
  private static String axe = "";
  private static final Map<String, Document> PAGES = SitePages.of(Fixture.site());

  @BeforeAll
  static void open() throws IOException, InterruptedException {
    if (!System.getProperty("vertebra.browser", "skip").equals("require")) {
      assumeThat(Browser.isInstalled()).as("Chromium is installed").isTrue();
    }
    Fixture.site().forEach(SiteInBrowserTest::write);
    try (InputStream in = SiteInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    browsers = List.of(Browser.start(folder.resolve("profile")));
  }

  @AfterAll
  static void close() {
    browsers.forEach(Browser::close);
  }

  @Test
  void everyTemplateOfAPageIsLookedAt() {
    Set<String> shown = new TreeSet<>();
    PAGES.forEach((path, page) -> shown.add(page.body().className().split(" ", 2)[0]));
    shown.addAll(ONLY_WHEN_LARGE);
    assertThat(shown).containsAll(KindsOfPage.declared());
  }

  @Test
  void onAWideScreenNoPageFailsWcagOrItsOwnPolicyOrMoves() {
    List<String> wrong = new ArrayList<>();
    browser().complaints();
    for (String page : kindsOfPage()) {
      browser().open(folder.resolve(page).toUri(), 1280, "light");
      browser().complaints().forEach(c -> wrong.add(page + ": " + c));
      if (!fonts().containsAll(List.of("Source Sans 3", "Source Code Pro"))) {
        wrong.add(page + ": only these fonts loaded: " + fonts());
      }
      moved(page, wrong);
      violations(WCAG).forEach(v -> wrong.add(page + ": " + v));
      if (ALL) {
        browser().scheme("dark");
        violations(COLOURS).forEach(v -> wrong.add(page + ", dark: " + v));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void onANarrowScreenNoPageFailsWcagOrScrollsSidewaysOrMoves() {
    List<String> wrong = new ArrayList<>();
    for (String page : kindsOfPage()) {
      browser().open(folder.resolve(page).toUri(), 390, "dark");
      int width = browser().evaluate("document.documentElement.scrollWidth").asInt();
      if (width > 390) {
        wrong.add(page + ": is " + width + " wide");
      }
      moved(page, wrong);
      violations(WCAG).forEach(v -> wrong.add(page + ": " + v));
      if (ALL) {
        browser().scheme("light");
        violations(COLOURS).forEach(v -> wrong.add(page + ", light: " + v));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void withoutScriptsNothingIsMissingAndNoControlIsDead() {
    List<String> wrong = new ArrayList<>();
    browser().scriptsOff();
    for (String page : kindsOfPage()) {
      browser().open(folder.resolve(page).toUri(), 1280, "light");
      texts(browser().evaluate(WITHOUT_SCRIPT)).forEach(t -> wrong.add(page + ": " + t));
    }
    browser().scriptsOn();
    assertThat(wrong).isEmpty();
  }

  @Test
  void inTheColoursOfTheReadersSystemEveryWordIsSeen() {
    List<String> wrong = new ArrayList<>();
    browser().forceColours();
    for (String page : kindsOfPage()) {
      browser().open(folder.resolve(page).toUri(), 1280, "dark");
      if (ALL) {
        violations("['color-contrast']").forEach(v -> wrong.add(page + ": " + v));
      }
      texts(browser().evaluate(UNSEEN)).forEach(t -> wrong.add(page + ": " + t));
    }
    browser().leaveColours();
    assertThat(wrong).isEmpty();
  }

  private static void moved(String page, List<String> wrong) {
    double shift = browser().evaluate(SHIFT).asDouble();
    if (shift >= 0.01) {
      wrong.add(page + ": moved by " + shift);
    }
  }

  private static List<String> kindsOfPage() {
    return KindsOfPage.of(Fixture.site(), PAGES);
  }

  private static List<String> violations(String rules) {
    browser().evaluate(axe + "; 0");
    return texts(browser().evaluate(VIOLATIONS.formatted(rules)));
  }

  private static List<String> fonts() {
    return texts(
        browser()
            .evaluate(
                "[...document.fonts].filter(f => f.status == 'loaded').map(f => f.family.replaceAll('\"', ''))"));
  }

  private static List<String> texts(JsonNode array) {
    assertThat(array.isArray()).isTrue();
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
