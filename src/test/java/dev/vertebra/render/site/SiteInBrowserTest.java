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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site as a browser shows it from disk, each kind of page once. */
class SiteInBrowserTest {
  private static final List<String> KINDS_OF_PAGE =
      List.of(
          "index.html",
          "releases/1.0.0/index.html",
          "releases/1.0.0/risks.html",
          "releases/1.0.0/spine.html",
          "releases/1.0.0/graph/requirement.html",
          "releases/1.0.0/matrix.html",
          "releases/1.0.0/clauses.html",
          "releases/1.0.0/clauses/iso-13485-2016.html",
          "releases/1.0.0/clauses/cp-7382-850.html",
          "releases/1.0.0/inspection/model-1.html",
          "releases/1.0.0/inspection/negative-examples.html",
          "releases/1.0.0/files.html",
          "releases/1.0.0/files/complaints.html",
          "releases/1.0.0/clauses/iso-13485-2016/7.3.2.html",
          "releases/1.0.0/validation.html",
          "releases/1.0.0/findings.html",
          "releases/1.0.0/threads/CLM-1.html",
          "releases/1.0.0/threads/REQ-LONG.html",
          "releases/1.0.0/sampling.html",
          "releases/1.0.0/questions/incident-to-cause.html",
          "releases/1.0.0/records.html",
          "releases/1.0.0/integrity.html",
          "releases/1.0.0/reconstruct.html",
          "releases/1.0.0/search.html",
          "releases/1.0.0/kinds/requirement.html",
          "releases/1.0.0/records/VR-1.html",
          "releases/1.0.0/records/MV-1.html",
          "releases/1.0.0/records/PROC-BODY.html",
          "releases/1.0.0/records/REQ-LONG.html");

  private static final String VIOLATIONS =
      "axe.run(document, {preload: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})"
          + ".then(r => r.violations.flatMap(v => v.nodes.map(n => v.id + ' ' + n.html)))";

  @TempDir private static Path folder;
  private static List<Browser> browsers = List.of();
  private static String axe = "";

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
  void onAWideLightScreenNoPageFailsWcagOrItsOwnPolicy() {
    List<String> wrong = new ArrayList<>();
    browser().complaints();
    for (String page : KINDS_OF_PAGE) {
      browser().open(folder.resolve(page).toUri(), 1280, "light");
      browser().complaints().forEach(c -> wrong.add(page + ": " + c));
      if (!fonts().containsAll(List.of("Source Sans 3", "Source Code Pro"))) {
        wrong.add(page + ": only these fonts loaded: " + fonts());
      }
      violations().forEach(v -> wrong.add(page + ": " + v));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void onANarrowDarkScreenNoPageFailsWcagOrScrollsSideways() {
    List<String> wrong = new ArrayList<>();
    for (String page : KINDS_OF_PAGE) {
      browser().open(folder.resolve(page).toUri(), 390, "dark");
      int width = browser().evaluate("document.documentElement.scrollWidth").asInt();
      if (width > 390) {
        wrong.add(page + ": is " + width + " wide");
      }
      violations().forEach(v -> wrong.add(page + ": " + v));
    }
    assertThat(wrong).isEmpty();
  }

  private static List<String> violations() {
    browser().evaluate(axe + "; 0");
    return texts(browser().evaluate(VIOLATIONS));
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
