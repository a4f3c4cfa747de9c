package dev.vertebra.render.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.vertebra.output.MemoryOutputTree;
import dev.vertebra.pipeline.SiteOnly;
import dev.vertebra.pipeline.Vertebra;
import dev.vertebra.render.graph.EmbeddedGraphviz;
import dev.vertebra.source.MemorySourceTree;
import dev.vertebra.source.SourceEntry;
import dev.vertebra.source.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The menu of releases, between two of them: a record renamed, one added, one gone. */
class VersionsInBrowserTest {
  @TempDir private static Path folder;
  private static List<Browser> browsers = List.of();

  @BeforeAll
  static void open() throws IOException, InterruptedException {
    if (!System.getProperty("vertebra.browser", "skip").equals("require")) {
      assumeThat(Browser.isInstalled()).as("Chromium is installed").isTrue();
    }
    Fixture.site().forEach((path, bytes) -> write("both/" + path, bytes));
    MemoryOutputTree later = new MemoryOutputTree();
    SiteOnly.render(Vertebra.check(later()), new EmbeddedGraphviz(), "0.1.0-test", later);
    later.files().forEach(VersionsInBrowserTest::writeLater);
    Fixture.site().forEach(VersionsInBrowserTest::writeAlone);
    browsers = List.of(Browser.start(folder.resolve("profile")));
  }

  @AfterAll
  static void close() {
    browsers.forEach(Browser::close);
  }

  @Test
  void theMenuStaysOnTheSameRecord() throws InterruptedException {
    menuOf("both/releases/1.0.0/records/VR-1.html#h-results");
    assertThat(entries()).containsExactly("1.1.0 draft this page", "1.0.0 draft you are here");
    browser().press("Tab");
    assertThat(browser().evaluate("document.activeElement.textContent").asText())
        .startsWith("1.1.0");
    browser().press("Enter");
    browser().until("/1.1.0\\/records\\/VR-1.html#h-results$/.test(location.href)");
    assertThat(browser().complaints()).isEmpty();
  }

  @Test
  void aRecordThatIsNotThereIsSaidToBeAndLeadsToTheOverview() throws InterruptedException {
    menuOf("both/releases/1.1.0/records/REQ-NEW.html");
    assertThat(entries())
        .containsExactly(
            "1.1.0 draft you are here", "REQ-NEW did not exist in 1.0.0.1.0.0 draft overview");
    assertThat(links()).containsExactly("../../1.0.0/index.html");
    menuOf("both/releases/1.0.0/records/PROC-BODY.html");
    assertThat(entries().get(0)).isEqualTo("PROC-BODY is not in 1.1.0.1.1.0 draft overview");
    assertThat(browser().complaints()).isEmpty();
  }

  @Test
  void aRenamedRecordIsFollowedBothWays() throws InterruptedException {
    menuOf("both/releases/1.0.0/records/REQ-LONG.html");
    assertThat(entries().get(0)).isEqualTo("1.1.0 draft this page as REQ-LENGTHY");
    assertThat(links()).containsExactly("../../1.1.0/records/REQ-LENGTHY.html");
    menuOf("both/releases/1.1.0/records/REQ-LENGTHY.html");
    assertThat(links()).containsExactly("../../1.0.0/records/REQ-LONG.html");
    assertThat(browser().complaints()).isEmpty();
  }

  @Test
  void escapeClosesTheMenuAndGivesTheFocusBack() throws InterruptedException {
    menuOf("both/releases/1.0.0/index.html");
    browser().press("Tab");
    browser().press("Escape");
    browser().until("document.querySelector('.versions-panel').hidden");
    assertThat(browser().evaluate("document.activeElement.className").asText())
        .isEqualTo("versions-button");
  }

  @Test
  void aFolderThatWasCopiedAloneSaysThatOthersAreNotAtHand() throws InterruptedException {
    browser().open(uri("alone/1.0.0/risks.html"), 1280, "light");
    browser().complaints();
    browser().evaluate("document.querySelector('.versions-button').click()");
    browser()
        .until(
            "document.querySelector('.version-status').textContent.includes('alone')"
                + " || document.querySelector('.version-status').textContent.includes('not at hand')");
    assertThat(links()).isEmpty();
    browser().complaints();
  }

  private static void menuOf(String page) throws InterruptedException {
    browser().open(uri(page), 1280, "light");
    browser()
        .evaluate("(b => { b.focus(); b.click(); })(document.querySelector('.versions-button'))");
    browser().until("document.querySelectorAll('.version').length == 2");
  }

  private static URI uri(String page) {
    String[] parts = page.split("#", 2);
    URI file = folder.resolve(parts[0]).toUri();
    return parts.length == 1 ? file : file.resolve("#" + parts[1]);
  }

  private static List<String> entries() {
    return texts("e => e.textContent.replace(/\\s+/g, ' ').trim()", ".version");
  }

  private static List<String> links() {
    return texts("e => e.getAttribute('href')", ".version a");
  }

  private static List<String> texts(String of, String selector) {
    List<String> texts = new ArrayList<>();
    browser()
        .evaluate("[...document.querySelectorAll('" + selector + "')].map(" + of + ")")
        .forEach(t -> texts.add(t.asText()));
    return texts;
  }

  /** The fixture as version 1.1.0. */
  private static SourceTree later() {
    Map<String, byte[]> files = new TreeMap<>();
    try {
      SourceTree sources = Fixture.sources();
      for (SourceEntry entry : sources.entries()) {
        files.put(entry.path(), sources.bytes(entry.path()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.remove("hostile/body.md");
    edit(files, "vertebra.yaml", "1.0.0", "1.1.0");
    edit(
        files,
        "hostile/requirements.yaml",
        "  - id: REQ-LONG\n",
        """
          - {id: REQ-NEW, kind: requirement, title: New, status: draft, statement: One}
          - id: REQ-LENGTHY
            aliases: [REQ-LONG]
        """);
    return new MemorySourceTree(files);
  }

  private static void edit(Map<String, byte[]> files, String file, String from, String to) {
    files.computeIfPresent(
        file,
        (path, bytes) -> {
          String text = new String(bytes, StandardCharsets.UTF_8);
          assertThat(text).contains(from);
          return text.replace(from, to).getBytes(StandardCharsets.UTF_8);
        });
  }

  private static void writeLater(String path, byte[] bytes) {
    if (path.equals("standing/releases.js")) {
      // Each of the two drafts knows itself alone.
      String own = SitePages.text(bytes);
      String other = SitePages.text(Fixture.site().getOrDefault(path, new byte[0]));
      String entry = other.substring(other.indexOf('{'), other.lastIndexOf('}') + 1);
      write("both/" + path, own.replace("}]", "}," + entry + "]").getBytes(StandardCharsets.UTF_8));
    } else if (path.startsWith("releases/")) {
      write("both/" + path, bytes);
    }
  }

  private static void writeAlone(String path, byte[] bytes) {
    if (path.startsWith("releases/")) {
      write("alone/" + path.substring("releases/".length()), bytes);
    }
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
