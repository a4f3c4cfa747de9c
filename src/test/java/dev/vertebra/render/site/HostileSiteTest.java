package dev.vertebra.render.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Evidence text is hostile: whatever a field of whatever kind holds, pages show it and obey none of
 * it. By default the browser opens a part of the pages; {@code -Dhostile=all} opens all of them.
 */
class HostileSiteTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String RELEASE = "releases/1.0.0/";

  @TempDir private static Path folder;
  private static HostileSite site;
  private static Map<String, byte[]> files = Map.of();
  private static Map<String, Document> pages = Map.of();

  @BeforeAll
  static void render() {
    site = HostileSite.make();
    files = site.files();
    pages = SitePages.of(files);
  }

  @Test
  void theCorpusIsLargeAndEveryKindHoldsAllOfIt() {
    assertThat(Injections.all()).hasSizeGreaterThanOrEqualTo(60);
    assertThat(Injections.all()).extracting(Injections.Injection::name).doesNotHaveDuplicates();
    assertThat(Injections.all()).extracting(Injections.Injection::text).doesNotHaveDuplicates();
    assertThat(site.kinds()).hasSizeGreaterThan(30);
    for (String kind : site.kinds()) {
      for (int i = 0; i < HostileSite.HEAPS; i++) {
        assertThat(pages).containsKey(HostileSite.page(kind, i));
      }
    }
  }

  @Test
  void whatWasWrittenIsShownAsWritten() {
    List<String> missing = new ArrayList<>();
    site.written()
        .forEach(
            (id, texts) -> {
              Document page = pages.get(RELEASE + "records/" + id + ".html");
              String shown = plain(page.select("main").text());
              texts.stream()
                  .filter(text -> !shown.contains(plain(text)))
                  .forEach(text -> missing.add(id + ": " + text));
            });
    assertThat(site.written()).hasSize(site.kinds().size() * HostileSite.HEAPS);
    assertThat(missing.stream().limit(20)).isEmpty();
  }

  @Test
  void pagesHaveOnlyElementsAndAttributesOfTheTemplates() {
    Set<String> wrong = new LinkedHashSet<>();
    pages.forEach(
        (path, page) -> {
          for (Element element : page.getAllElements()) {
            if (!Allowed.is(element)) {
              wrong.add(path + ": " + element.shallowClone().outerHtml());
            }
          }
          for (Element script : page.select("script")) {
            if (!script.data().isEmpty()
                || !script.attr("src").matches("[./]*(releases/1\\.0\\.0/)?assets/[a-z]+\\.js")) {
              wrong.add(path + ": " + script);
            }
          }
        });
    assertThat(wrong.stream().limit(20)).isEmpty();
  }

  @Test
  void linksLeadToPagesOfTheSiteOrByHttps() {
    Set<String> wrong = new LinkedHashSet<>();
    pages.forEach(
        (path, page) -> {
          for (Element element : page.select("[href], [src], [action], [data], [poster]")) {
            for (String name : List.of("href", "src", "action", "data", "poster")) {
              String to = element.attr(name);
              if (!to.isEmpty() && !isFine(path, element, to)) {
                wrong.add(path + ": " + to);
              }
            }
          }
        });
    assertThat(wrong.stream().limit(20)).isEmpty();
  }

  private static boolean isFine(String from, Element element, String to) {
    if (to.startsWith("https://")) {
      return element.is(".prose a");
    }
    if (to.startsWith("#")) {
      return true;
    }
    String path = URI.create("/" + from).resolve(to.split("[#?]", 2)[0]).getPath().substring(1);
    return files.containsKey(path) || path.endsWith("/dossier.pdf");
  }

  @Test
  void pagesAreWellFormedAndHoldNoControls() {
    pages
        .keySet()
        .forEach(
            path ->
                assertThatCode(() -> SitePages.requireWellFormed(files.get(path)))
                    .as(path)
                    .doesNotThrowAnyException());
    files.forEach(
        (path, bytes) -> {
          if (path.endsWith(".html") || path.endsWith(".js")) {
            assertThat(SitePages.text(bytes))
                .as(path)
                .doesNotContainPattern("[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x00]");
          }
        });
  }

  @Test
  void dataForScriptsCannotEndTheirScript() throws IOException {
    int found = 0;
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (!file.getKey().endsWith(".js") || file.getKey().contains("/assets/s")) {
        continue;
      }
      String text = SitePages.text(file.getValue());
      assertThat(text).as(file.getKey()).startsWith("vertebra.data(").endsWith(");\n");
      assertThat(text).as(file.getKey()).doesNotContain("<", "\u2028", "\u2029");
      JsonNode data =
          JSON.readTree("[" + text.substring("vertebra.data(".length(), text.length() - 3) + "]");
      assertThat(file.getKey()).endsWith(data.get(0).asText());
      assertThat(data).hasSize(2);
      found++;
    }
    assertThat(found).isPositive();
  }

  @Test
  void cellsOfTablesForSpreadsheetsCannotStartAFormula() {
    List<String> wrong = new ArrayList<>();
    files.forEach(
        (path, bytes) -> {
          if (path.endsWith(".csv")) {
            cells(SitePages.text(bytes)).stream()
                .filter(c -> c.matches("(?s)[=+@\t\r].*|-[^0-9].*"))
                .forEach(c -> wrong.add(path + ": " + c));
          }
        });
    assertThat(wrong.stream().limit(20)).isEmpty();
  }

  /** Every cell of a table as RFC 4180 has it. */
  private static List<String> cells(String csv) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (char c : csv.replace("\uFEFF", "").toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\n' || c == '\r')) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    return cells;
  }

  @Test
  void namesOfFilesArePortable() {
    assertThat(files.keySet())
        .allMatch(p -> p.matches("[A-Za-z0-9._/-]+") && p.length() < 200)
        .noneMatch(p -> ("/" + p + "/").contains("../") || p.contains("./"))
        .noneMatch(p -> p.matches("(?i)(.*/)?(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\.[^/]*)?"));
  }

  @Test
  void inABrowserNothingRunsLoadsOrComplains() throws IOException, InterruptedException {
    if (!System.getProperty("vertebra.browser", "skip").equals("require")) {
      assumeThat(Browser.isInstalled()).as("Chromium is installed").isTrue();
    }
    files.forEach(HostileSiteTest::write);
    List<String> wrong = new ArrayList<>();
    try (Browser browser = Browser.start(folder.resolve("profile"))) {
      browser.offline();
      for (String page : opened()) {
        browser.open(folder.resolve(page).toUri(), 1280, "light");
        String found = browser.evaluate(FOREIGN).asText();
        if (!found.isEmpty()) {
          wrong.add(page + ": " + found);
        }
        browser.dialogs().forEach(d -> wrong.add(page + ": dialog " + d));
        browser.complaints().forEach(c -> wrong.add(page + ": " + c));
        browser.requests().stream()
            .filter(r -> !r.address().startsWith(folder.toUri().toString()))
            .forEach(r -> wrong.add(page + ": asked for " + r.address()));
      }
    }
    assertThat(wrong.stream().limit(20)).isEmpty();
  }

  /** What is in the page and not ours, after its scripts have run. */
  private static final String FOREIGN =
      "(() => { const bad = [];"
          + "if (window.__pwned !== undefined) bad.push('pwned');"
          + "for (const s of document.scripts) if (!s.src.startsWith('file:') || s.textContent) bad.push(s.outerHTML);"
          + "for (const e of document.querySelectorAll('iframe,object,embed,img,base,style,form,video,audio,foreignObject,animate'))"
          + " bad.push(e.outerHTML);"
          + "for (const e of document.querySelectorAll('*')) for (const a of e.attributes)"
          + " if (/^on|^srcdoc$|^style$/i.test(a.name) || /^\\s*(javascript|data|vbscript):/i.test(a.value) && /href|src/.test(a.name))"
          + " bad.push(a.name + '=' + a.value);"
          + "return bad.slice(0, 3).join(' '); })()";

  private static List<String> opened() {
    boolean all = System.getProperty("hostile", "").equals("all");
    Set<String> kindsOfPage = new LinkedHashSet<>();
    List<String> opened = new ArrayList<>();
    int records = 0;
    for (Map.Entry<String, Document> page : pages.entrySet()) {
      boolean isRecord = page.getKey().startsWith(RELEASE + "records/H-");
      boolean isNew = kindsOfPage.add(page.getValue().body().className());
      if (all || isNew || (isRecord && records++ % HostileSite.HEAPS == 0)) {
        opened.add(page.getKey());
      }
    }
    assertThat(kindsOfPage).hasSizeGreaterThan(10);
    return opened;
  }

  /** Printable ASCII alone: what is left of blanks, controls and letters that pages replace. */
  private static String plain(String text) {
    return text.replaceAll("[^\\x21-\\x7E]", "");
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
