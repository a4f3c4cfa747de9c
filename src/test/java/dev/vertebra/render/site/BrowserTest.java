package dev.vertebra.render.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The browser of the tests notices what the tests ask it about. */
class BrowserTest {
  @TempDir private static Path folder;
  private static List<Browser> browsers = List.of();

  @BeforeAll
  static void open() throws IOException, InterruptedException {
    if (!System.getProperty("vertebra.browser", "skip").equals("require")) {
      assumeThat(Browser.isInstalled()).as("Chromium is installed").isTrue();
    }
    browsers = List.of(Browser.start(folder.resolve("profile")));
  }

  @AfterAll
  static void close() {
    browsers.forEach(Browser::close);
  }

  @Test
  void itNoticesDialogsRequestsAndErrors() throws IOException {
    browser().offline();
    browser()
        .open(
            page(
                "bad",
                "<img src=\"http://vertebra.invalid/a.png\" alt=\"\">"
                    + "<script>alert(1); void missing.x;</script>"),
            800,
            "light");
    assertThat(browser().dialogs()).containsExactly("alert: 1");
    assertThat(browser().requests())
        .extracting(Browser.Request::type)
        .contains("Document", "Image");
    assertThat(browser().complaints()).anyMatch(c -> c.contains("missing is not defined"));
    assertThat(browser().dialogs()).isEmpty();
  }

  @Test
  void itPressesKeysTypesAndClicks() throws IOException, InterruptedException {
    browser()
        .open(
            page(
                "keys",
                "<form><input id=\"a\" name=\"q\"><button type=\"button\" id=\"b\">B</button></form>"
                    + "<script>onkeydown = e => document.title += e.key + (e.shiftKey ? '!' : '') + ',';"
                    + "b.onclick = () => document.title += 'clicked,';</script>"),
            800,
            "light");
    browser().press("/");
    browser().press("Tab");
    browser().press("x");
    browser().type("yz");
    browser().press("Tab");
    browser().press("Enter");
    browser().press("Shift+Tab");
    browser().click("#b");
    assertThat(browser().evaluate("document.title").asText())
        .isEqualTo("/,Tab,x,Tab,Enter,clicked,Tab!,clicked,");
    assertThat(browser().evaluate("a.value").asText()).isEqualTo("xyz");
    browser().click("#a");
    browser().press("Enter");
    browser().until("location.search == '?q=xyz'");
  }

  @Test
  void itSwitchesScriptsColoursAndMedia() throws IOException {
    URI page =
        page(
            "off",
            "<p id=\"p\">as written</p><script>p.textContent = matchMedia('(forced-colors: active)').matches"
                + " + ' ' + matchMedia('print').matches</script>");
    browser().scriptsOff();
    browser().open(page, 800, "dark");
    assertThat(browser().evaluate("p.textContent").asText()).isEqualTo("as written");
    browser().scriptsOn();
    browser().forceColours();
    browser().medium("print");
    browser().open(page, 800, "dark");
    assertThat(browser().evaluate("p.textContent").asText()).isEqualTo("true true");
    browser().leaveColours();
    browser().medium("");
    browser().open(page, 800, "dark");
    assertThat(browser().evaluate("p.textContent").asText()).isEqualTo("false false");
  }

  private static URI page(String name, String body) throws IOException {
    Path file = folder.resolve(name + ".html");
    Files.writeString(file, "<!DOCTYPE html><title></title><body>" + body);
    return file.toUri();
  }

  private static Browser browser() {
    return browsers.get(0);
  }
}
