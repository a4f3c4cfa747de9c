package dev.vertebra.render.page.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.vertebra.model.Body;
import dev.vertebra.model.RecordId;
import dev.vertebra.source.Span;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProseRendererTest {
  private static final LinkTargets TARGETS =
      new LinkTargets() {
        @Override
        public Optional<Target> record(String id) {
          return id.equals("RISK-1") ? Optional.of(new Target("RISK-1", "A \"risk\"")) : none();
        }

        @Override
        public Optional<Target> file(String path) {
          return path.equals("risks/RISK-1.md") ? record("RISK-1") : none();
        }

        private Optional<Target> none() {
          return Optional.empty();
        }
      };

  @Test
  void anIdInDoubleBracketsBecomesALinkToItsRecord() {
    assertThat(site("See [[RISK-1]]."))
        .isEqualTo(
            "<p>See <a href=\"RISK-1.html\" title=\"A &quot;risk&quot;\""
                + " class=\"ref\">RISK-1</a>.</p>\n");
  }

  @Test
  void theSameProseLeadsToAChapterInTheDossier() {
    assertThat(prose("[[RISK-1]]").linked("#", "")).contains("href=\"#RISK-1\"");
  }

  @Test
  void anUnknownIdIsNoLink() {
    assertThat(site("[[RISK-2]]"))
        .isEqualTo("<p><span class=\"ref ref-broken\">RISK-2</span></p>\n");
  }

  @Test
  void anIdInCodeIsCode() {
    assertThat(site("`[[RISK-1]]`")).isEqualTo("<p><code>[[RISK-1]]</code></p>\n");
  }

  @Test
  void aPathToAFileOfOneRecordLeadsToThatRecord() {
    assertThat(site("[it](../risks/RISK-1.md)")).contains("href=\"RISK-1.html\"");
  }

  @Test
  void aPathToAnotherFileNamesTheFile() {
    assertThat(site("[it](../data/x.csv)")).isEqualTo("<p>it (<code>data/x.csv</code>)</p>\n");
  }

  @Test
  void onlyHttpsAndMailLeadOut() {
    assertThat(site("[a](https://example.org/?a=1&b=2)")).contains("?a=1&amp;b=2\"");
    assertThat(site("[a](mailto:a@example.org)")).contains("href=\"mailto:");
    assertThat(site("[a](javascript:alert(1))")).doesNotContain("<a");
    assertThat(site("[a](record:RISK-1)")).doesNotContain("<a");
    assertThat(site("[a](data:text/html,x)")).doesNotContain("<a");
    assertThat(site("[a](//example.org/x)")).doesNotContain("<a");
    assertThat(site("[a](/etc/passwd)")).doesNotContain("<a");
    assertThat(site("<javascript:alert(1)>")).doesNotContain("<a");
    assertThat(site("[a][r]\n\n[r]: file:///etc/passwd")).doesNotContain("<a");
  }

  @Test
  void htmlIsShownAsText() {
    assertThat(site("a <b onclick=x>b</b>")).isEqualTo("<p>a &lt;b onclick=x&gt;b&lt;/b&gt;</p>\n");
    assertThat(site("<div>\nx\n</div>")).doesNotContain("<div>");
  }

  @Test
  void headingsStandBelowThePagesOwn() {
    assertThat(site("# One\n\n# One\n\n###### Six"))
        .contains("<h3 id=\"REQ-1--one\">One</h3>", "<h3 id=\"REQ-1--one--2\">", "<h4 id=");
  }

  @Test
  void headingsLeaveNoGapWhateverLevelsTheirAuthorUsed() {
    assertThat(levels("## a\n### b\n## c\n# d\n#### e\n###### f\n###### g\n# h"))
        .isEqualTo("34334553");
    assertThat(levels("# a\n## b\n### c\n#### d\n##### e\n###### f")).isEqualTo("345666");
  }

  private static String levels(String body) {
    return Pattern.compile("<h([1-6])")
        .matcher(site(body))
        .results()
        .map(m -> m.group(1))
        .collect(Collectors.joining());
  }

  @Test
  void aPictureIsNamed() {
    assertThat(site("![Curve](roc.png)"))
        .isEqualTo("<p>Image: Curve (<code>requirements/roc.png</code>)</p>\n");
  }

  @Test
  void aTableScrollsInARegionOfItsOwn() {
    assertThat(site("|a|b|\n|-|-:|\n|1|2|"))
        .contains("<div class=\"scroll\" role=\"region\" tabindex=\"0\"", "right\">2</td>");
  }

  @Test
  void aTextThatWouldRunForEverIsShownAsItStands() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThat(site("[a][".repeat(75) + "\\`".repeat(150) + "<"))
                .startsWith(
                    "<p>Shown as plain text, because its markup is too intricate:</p>\n<pre>[a][")
                .endsWith("`&lt;</pre>\n"));
  }

  @Test
  void aTextThatOverflowsTheStackOfASmallThreadIsRenderedAllTheSame() throws Exception {
    String deep = "|-".repeat(150) + "\n" + "*a **b ".repeat(600) + "**".repeat(1500);
    String[] small = new String[1];
    Thread thread = new Thread(null, () -> small[0] = site(deep), "small", 256 << 10);
    thread.start();
    thread.join();
    assertThat(small[0]).contains("*a **b ").isEqualTo(site(deep));
  }

  @Test
  void whatNobodyWritesIsNotReadAsMarkdown() {
    assertThat(site("> ".repeat(41) + "x")).contains("<pre>");
    assertThat(site("> ".repeat(40) + "x")).contains("<blockquote>");
    assertThat(site("|-".repeat(101) + "\n|-|\n")).doesNotContain("<pre>");
    assertThat(site("|-".repeat(201) + "\n|-|\n")).contains("<pre>");
    assertThat(site("[[RISK-1]] ".repeat(10_001))).contains("<pre>").doesNotContain("href");
    assertThat(site("*a* ".repeat(10_001))).contains("<pre>");
    assertThat(site(("*a* ".repeat(5_000) + "\n\n").repeat(3))).doesNotContain("<pre>");
    assertThat(site("- x\n  ".repeat(60))).doesNotContain("<pre>");
  }

  private static String site(String markdown) {
    return prose(markdown).linked("", ".html");
  }

  private static Prose prose(String markdown) {
    Body body = new Body(markdown, Span.wholeFile("requirements/REQ-1.md"));
    return new ProseRenderer().render(new RecordId("REQ-1"), body, TARGETS);
  }
}
