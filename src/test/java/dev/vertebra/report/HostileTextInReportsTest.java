package dev.vertebra.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

/** Whatever an author writes, every form stays what it is, and shows the text. */
class HostileTextInReportsTest {
  /** Controls but line ends, and characters that hide or reorder text. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\n]]");

  static Stream<String> texts() {
    return Stream.of(
        "\u0000\u0001\u0008\u000B\u007F\u009B31m",
        "\u001B[31mred\u001B]8;;https://evil.example\u0007",
        "a\u202Eb\u2066c\u200Fd\uFEFFe\u00ADf\u2028g",
        "half \uD800 and \uDC00 half",
        "\uFFFE\uFFFF\uD83F\uDFFE",
        "one\ntwo\r\nthree\rfour\tfive",
        "\n::error file=x,line=1::injected\n::stop-commands::x",
        "%0A::set-output name=a::b%25 a,b:c",
        "]]></system-out><testcase name=\"x\"/><![CDATA[",
        "<script>alert(1)</script><img src=x onerror=y>&amp;<!--",
        "\"quoted\" 'single' \\back\\slash \\| \\` \\\" \\u0041",
        "| a | b |\n| - | - |\n</details>",
        "`` ` ``` `a`b` ```html ~~~",
        "[link](https://evil.example) ![img](x) [[ID]] [a]: b <https://evil.example>",
        "https://evil.example www.evil.example mailto:a@evil.example a@evil.example",
        "@everyone #123 GH-1 !45 *b* _i_ **bold** ~~s~~ # h\n# h\n- [ ] x\n1. y\n> q\n---\n***",
        "$x^2$ {{ site.secret }} ${{ secrets.TOKEN }} {0} {1}",
        "x".repeat(100_000));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void jsonIsJsonAndKeepsTheTextButForHalfCharacters(String text) {
    String json = ascii(ReportFormat.JSON, text);
    JsonNode report = Samples.json(ReportFormat.JSON, Samples.hostile(text));
    PublishedSchema.findings().accepts(report);
    assertThat(json).doesNotContainPattern("\\\\u[dD][89a-fA-F]..(?!\\\\u[dD][c-fC-F]..)(?<!.{6})");
    assertThat(report.path("waived").path(0).path("waiver").path("reason").asText())
        .isEqualTo(JsonText.whole(text));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void sarifIsSarif(String text) {
    ascii(ReportFormat.SARIF, text);
    JsonNode log = Samples.json(ReportFormat.SARIF, Samples.hostile(text));
    PublishedSchema.sarif().accepts(log);
    for (JsonNode message : log.findValues("text")) {
      if (!message.asText().startsWith("What\n")) {
        assertThat(message.asText()).doesNotContainPattern(UNSEEN);
      }
    }
    for (String uri : log.findValuesAsText("uri")) {
      assertThat(uri).matches("[A-Za-z0-9._~!$&'()*+,;=@/%-]+");
    }
    assertThat(log.path("runs").path(0).path("results").findValuesAsText("text"))
        .noneMatch(message -> message.contains("]("));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void gitlabIsAnArrayOfIssues(String text) {
    ascii(ReportFormat.GITLAB, text);
    JsonNode issues = Samples.json(ReportFormat.GITLAB, Samples.hostile(text));
    assertThat(issues.findValuesAsText("fingerprint")).hasSize(5).doesNotHaveDuplicates();
    assertThat(issues.findValuesAsText("description"))
        .allMatch(description -> !UNSEEN.matcher(description).find())
        .allMatch(description -> !description.contains("\n"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void junitIsWellFormedXml(String text) throws Exception {
    String xml = Samples.written(ReportFormat.JUNIT, Samples.hostile(text));
    assertThat(xml).doesNotContainPattern(UNSEEN);
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)));
    assertThat(document.getElementsByTagName("testsuite").getLength()).isEqualTo(2);
    assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(3);
    encodes(xml);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void githubSeesOnlyOurCommands(String text) {
    String commands = Samples.written(ReportFormat.GITHUB, Samples.hostile(text));
    assertThat(commands).doesNotContainPattern(UNSEEN).doesNotContain("\r");
    List<String> lines = commands.lines().toList();
    assertThat(lines).hasSize(4);
    Pattern command =
        Pattern.compile(
            "::(error|warning) file=[^,:]+(,(line|endLine|col|endColumn)=[0-9]+)+"
                + ",title=VT[0-9]{3} [a-z-]+::.*");
    assertThat(lines.subList(0, 3)).allMatch(line -> command.matcher(line).matches());
    assertThat(lines.get(3)).startsWith("2 errors, 1 warning");
    // A percent sign that is ours stands before 0A (between lines) or 25 (for the sign itself).
    assertThat(commands).doesNotContainPattern("%(?!0A|25|3A|2C)");
    encodes(commands);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void markdownFormatsLinksAndMentionsNothing(String text) {
    String markdown = Samples.written(ReportFormat.MARKDOWN, Samples.hostile(text));
    assertThat(markdown).doesNotContainPattern(UNSEEN);
    encodes(markdown);
    Document page = html(markdown);
    Set<String> elements = new TreeSet<>();
    page.body().getAllElements().forEach(element -> elements.add(element.tagName()));
    elements.removeAll(
        Set.of(
            "body", "h3", "h4", "p", "table", "thead", "tbody", "tr", "th", "td", "code", "br",
            "details", "summary"));
    assertThat(elements).isEmpty();
    for (Element row : page.select("tr")) {
      Element head = row.parents().select("table").first().select("tr").first();
      assertThat(row.children()).hasSameSizeAs(head.children());
    }
    assertThat(page.select("table").get(0).select("tbody tr")).hasSize(3);
    page.select("code").remove();
    String prose = page.wholeText();
    assertThat(prose).doesNotContainPattern("[@#](?!\u200B)");
    // GitHub and GitLab make links of bare addresses; these are cut by escapes in the source.
    assertThat(markdown.replaceAll("`[^`\n]*`", ""))
        .doesNotContainPattern("(?i)https?://|www\\.(?!\\\\)");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void theTerminalGetsNoControls(String text) {
    String shown = Samples.written(ReportFormat.TEXT, Samples.hostile(text));
    assertThat(shown).doesNotContainPattern(UNSEEN);
    encodes(shown);
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void aFormIsTheSameTwiceAndHasNoColours(ReportFormat format) {
    String once = Samples.written(format, Samples.sample());
    assertThat(Samples.written(format, Samples.sample())).isEqualTo(once);
    assertThat(once).endsWith("\n").doesNotContain("\u001B", "\r");
  }

  @Test
  void aLongTextIsCutWhereAHostWouldChoke() {
    Report report = Samples.hostile("x".repeat(100_000));
    assertThat(Samples.json(ReportFormat.GITLAB, report).findValuesAsText("description"))
        .extracting(String::length)
        .allMatch(length -> length < 3_100);
    assertThat(
            Samples.json(ReportFormat.SARIF, report)
                .path("runs")
                .path(0)
                .path("results")
                .findValuesAsText("text"))
        .extracting(String::length)
        .allMatch(length -> length < 2_100);
    assertThat(Samples.written(ReportFormat.MARKDOWN, report).length()).isLessThan(20_000);
  }

  private static String ascii(ReportFormat format, String text) {
    String json = Samples.written(format, Samples.hostile(text));
    assertThat(json).matches("(?s)[\n -~]*");
    return json;
  }

  private static void encodes(String text) {
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text)).isTrue();
  }

  private static Document html(String markdown) {
    MutableDataSet options =
        new MutableDataSet().set(Parser.EXTENSIONS, List.of(TablesExtension.create()));
    return Jsoup.parse(
        HtmlRenderer.builder(options)
            .build()
            .render(Parser.builder(options).build().parse(markdown)));
  }
}
