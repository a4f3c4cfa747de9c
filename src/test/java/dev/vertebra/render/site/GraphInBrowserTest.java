package dev.vertebra.render.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of linked cards as a reader with a keyboard, a mouse or neither uses them. */
class GraphInBrowserTest {
  private static final String RECORD = "releases/1.0.0/records/REQ-1.html";
  private static final String SEVERAL_OF_A_KIND = "releases/1.0.0/records/IU-1.html";
  private static final String WIDTH = "document.querySelector('svg.graph').clientWidth";
  private static final String STATUS = "document.querySelector('.graph-status').textContent";
  private static final String LIT = "document.querySelectorAll('.graph .is-lit[data-node]').length";

  @TempDir private static Path folder;
  private static List<Browser> browsers = List.of();

  @BeforeAll
  static void open() throws IOException, InterruptedException {
    if (!System.getProperty("vertebra.browser", "skip").equals("require")) {
      assumeThat(Browser.isInstalled()).as("Chromium is installed").isTrue();
    }
    for (Map.Entry<String, byte[]> file : Fixture.site().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    browsers = List.of(Browser.start(folder.resolve("profile")));
  }

  @AfterAll
  static void close() {
    browsers.forEach(Browser::close);
  }

  @AfterEach
  void nothingWasComplainedOf() {
    assertThat(browser().complaints()).isEmpty();
  }

  @Test
  void zoomsAndFitsByKeyAndByButton() {
    show(RECORD, 1280);
    int natural = browser().evaluate(WIDTH).asInt();
    browser().evaluate("document.querySelector('.picture-scroll').focus()");
    browser().press("+");
    assertThat(browser().evaluate(WIDTH).asInt()).isGreaterThan(natural);
    assertThat(text(STATUS)).startsWith("125 %.");
    browser().press("1");
    assertThat(browser().evaluate(WIDTH).asInt()).isEqualTo(natural);
    browser().click(".graph-zoom button[aria-label='Zoom out']");
    assertThat(browser().evaluate(WIDTH).asInt()).isLessThan(natural);
    show(RECORD, 390);
    assertThat(isTooWide()).as("natural size on a phone").isTrue();
    browser().evaluate("document.querySelector('.picture-scroll').focus()");
    browser().press("0");
    assertThat(isTooWide()).as("after Fit").isFalse();
  }

  @Test
  void movesByArrowKeysAndByDragAndLeavesThePageItsWheel() {
    show(RECORD, 1280);
    browser().evaluate("document.querySelector('.picture-scroll').focus()");
    browser().press("+");
    browser().press("+");
    browser().press("+");
    String left = "document.querySelector('.picture-scroll').scrollLeft";
    int before = browser().evaluate(left).asInt();
    browser().press("ArrowRight");
    assertThat(browser().evaluate(left).asInt()).isGreaterThan(before);
    String top = "document.querySelector('.picture-scroll').scrollTop";
    int height = browser().evaluate(top).asInt();
    browser().press("ArrowDown");
    assertThat(browser().evaluate(top).asInt()).isGreaterThan(height);
    browser()
        .evaluate(
            """
            (() => {
              const box = document.querySelector('.picture-scroll');
              const at = (type, x) => new PointerEvent(type, {bubbles: true, pointerType: 'mouse', clientX: x, clientY: 300});
              const card = box.querySelector('a');
              card.dispatchEvent(at('pointerdown', 400));
              window.dispatchEvent(at('pointermove', 440));
              window.dispatchEvent(at('pointerup', 440));
              card.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}));
            })()
            """);
    assertThat(browser().evaluate(left).asInt()).as("dragged back").isLessThan(before + 60);
    assertThat(text("location.pathname")).as("a drag is no click").endsWith(RECORD);
    String wheel =
        "(() => { const e = new WheelEvent('wheel', {bubbles: true, cancelable: true, deltaY: 90, ctrlKey: %s});"
            + " document.querySelector('svg.graph').dispatchEvent(e); return e.defaultPrevented; })()";
    assertThat(browser().evaluate(wheel.formatted("false")).asBoolean()).isFalse();
    assertThat(browser().evaluate(wheel.formatted("true")).asBoolean()).isTrue();
  }

  @Test
  void showsWhatLeadsToACardAndWhatFollowsFromIt() {
    show(RECORD, 1280);
    int all = browser().evaluate("document.querySelectorAll('.graph [data-node]').length").asInt();
    browser().evaluate("document.querySelector('.graph [data-node=\"REQ-1\"]').focus()");
    assertThat(browser().evaluate(LIT).asInt()).as("all hang on the record").isEqualTo(all);
    browser().press("u");
    int upstream = browser().evaluate(LIT).asInt();
    assertThat(upstream).isBetween(2, all - 1);
    assertThat(text(STATUS)).contains("Upstream of REQ-1: " + (upstream - 1) + ".");
    assertThat(text("document.querySelector('.graph-start select').value")).isEqualTo("REQ-1");
    browser().press("d");
    assertThat(browser().evaluate(LIT).asInt() + upstream).isEqualTo(all + 1);
    browser().press("Escape");
    assertThat(browser().evaluate("document.querySelector('.is-followed') === null").asBoolean())
        .isTrue();
  }

  @Test
  void drawsAKindAsOneCardAndOpensItAgain() {
    show(SEVERAL_OF_A_KIND, 1280);
    String visible =
        "[...document.querySelectorAll('.graph .nodes > *')].filter(e => e.getBoundingClientRect().width > 0).length";
    int cards = browser().evaluate(visible).asInt();
    browser().click(".graph-legend > button");
    browser().click(".graph-kinds button");
    int members = browser().evaluate("document.querySelectorAll('.nodes .is-away').length").asInt();
    assertThat(members).isGreaterThan(1);
    assertThat(browser().evaluate(visible).asInt()).isEqualTo(cards - members + 1);
    assertThat(text("document.querySelector('.stand-in .name').textContent"))
        .isEqualTo(members + " ×");
    assertThat(
            browser()
                .evaluate(
                    "[...document.querySelectorAll('.edge.merged .tally')].reduce((n, t) => n + Number(t.textContent), 0)")
                .asInt())
        .as("links of the merged lines")
        .isEqualTo(
            browser().evaluate("document.querySelectorAll('.edges > .is-away').length").asInt());
    assertThat(text(STATUS)).contains(members + " drawn as 1 card of their kind");
    browser().evaluate("document.querySelector('.stand-in').focus()");
    browser().press("Enter");
    assertThat(browser().evaluate(visible).asInt()).isEqualTo(cards);
    assertThat(browser().evaluate("document.querySelectorAll('.merged, .is-away').length").asInt())
        .isZero();
  }

  @Test
  void aKeyboardReachesEveryToolAndCardAndACardLeadsToItsPage() throws InterruptedException {
    show(SEVERAL_OF_A_KIND, 1280);
    int tools =
        browser()
            .evaluate(
                "document.querySelectorAll('.graph-row > * :is(button, select):not([hidden] *)').length")
            .asInt();
    assertThat(tools).isEqualTo(8);
    browser().evaluate("document.querySelector('.graph-zoom button').focus()");
    for (int i = 0; i < tools; i++) {
      assertThat(
              browser()
                  .evaluate("document.activeElement.closest('.graph-row') !== null")
                  .asBoolean())
          .isTrue();
      browser().press("Tab");
    }
    assertThat(browser().evaluate("document.activeElement.matches('.picture-scroll')").asBoolean())
        .isTrue();
    browser().press("Tab");
    assertThat(
            browser()
                .evaluate(
                    "getComputedStyle(document.activeElement.querySelector('.card')).strokeWidth")
                .asText())
        .as("the focus shows")
        .isEqualTo("3.5px");
    String address = text("document.activeElement.href.baseVal");
    browser().press("Enter");
    browser().until("location.pathname.endsWith(" + '"' + address + '"' + ")");
  }

  @Test
  void nothingMovesWhenTheToolsArrive() {
    for (int width : List.of(1280, 390)) {
      show(RECORD, width);
      String top = "document.querySelector('.picture-scroll').getBoundingClientRect().top";
      double with = browser().evaluate(top).asDouble();
      browser()
          .evaluate(
              "document.querySelector('.graph-tools').remove(); document.querySelector('.has-tools').classList.remove('has-tools')");
      assertThat(browser().evaluate(top).asDouble()).as("at " + width).isEqualTo(with);
    }
  }

  @Test
  void theReadersOwnColoursReachThePicture() {
    browser().forceColours();
    try {
      show(RECORD, 390);
      String ink = text("getComputedStyle(document.body).color");
      assertThat(text("getComputedStyle(document.querySelector('.graph .name')).fill"))
          .isEqualTo(ink);
      assertThat(
              text(
                  "getComputedStyle(document.querySelector('.graph .node:not(.here) .card')).stroke"))
          .isEqualTo(ink);
    } finally {
      browser().leaveColours();
    }
  }

  @Test
  void onPaperThereAreNoToolsAndNothingIsFaint() {
    browser().medium("print");
    try {
      show(RECORD, 1280);
      browser().evaluate("document.querySelector('.graph [data-node=\"REQ-1\"]').focus()");
      browser().press("u");
      browser().press("+");
      assertThat(text("getComputedStyle(document.querySelector('.graph-tools')).display"))
          .isEqualTo("none");
      assertThat(
              browser()
                  .evaluate(
                      "[...document.querySelectorAll('.graph .node')].every(n => getComputedStyle(n).opacity === '1')")
                  .asBoolean())
          .isTrue();
      assertThat(isTooWide()).isFalse();
    } finally {
      browser().medium("");
    }
  }

  @Test
  void withoutScriptsThePictureStandsStillAndHasItsLinks() {
    browser().scriptsOff();
    try {
      show(RECORD, 1280);
      assertThat(browser().evaluate("document.querySelector('.graph-tools') === null").asBoolean())
          .isTrue();
      assertThat(browser().evaluate("document.querySelectorAll('.graph a[href]').length").asInt())
          .isGreaterThan(2);
    } finally {
      browser().scriptsOn();
    }
  }

  private static boolean isTooWide() {
    return browser()
        .evaluate(
            "(() => { const b = document.querySelector('.picture-scroll'); return b.scrollWidth > b.clientWidth; })()")
        .asBoolean();
  }

  private static void show(String page, int width) {
    browser().open(folder.resolve(page).toUri(), width, "light");
  }

  private static String text(String expression) {
    return browser().evaluate(expression).asText();
  }

  private static Browser browser() {
    return browsers.get(0);
  }
}
