package dev.vertebra.render.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.render.dossier.PdfProblem.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupLintTest {

  private static final String STYLE = "html { font-family: \"Source Sans 3\" }";

  @ParameterizedTest(name = "{1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<h2>B</h2> | ACCESSIBILITY | follows nothing",
        "<p>a</p><img src='data:image/png;base64,AA=='/> | ACCESSIBILITY | no alternative text",
        "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/> | ACCESSIBILITY | no alternative text",
        "<h1>A</h1><h3>C</h3> | ACCESSIBILITY | level skipped",
        "<table><tbody><tr><th>a</th><td>b</td></tr><tr><td>c</td></tr></tbody></table> | ACCESSIBILITY | ragged",
        "<table><tr><th>a</th></tr><tr><td rowspan='2'>b</td><td>c</td></tr></table> | ACCESSIBILITY | ragged",
        "<table><thead><tr><th>a</th></tr></thead><tbody></tbody></table> | ACCESSIBILITY | empty <tbody>",
        "<table><tbody><tr><td>a</td></tr></tbody></table> | ACCESSIBILITY | no header cell",
        "<ul>text<li>a</li></ul> | ACCESSIBILITY | outside its items",
        "<ul><li>a</li><p>text</p></ul> | ACCESSIBILITY | outside its items",
        "<ul></ul> | ACCESSIBILITY | no items",
        "<p lang='not_a_tag'>a</p> | ACCESSIBILITY | no BCP 47 language tag",
        "<p><a href='#nowhere'>a</a></p> | LINK | links to #nowhere",
        "<p id='x'>a</p><p id='x'>b</p> | LINK | two elements have the id x",
        "<p><a href='javascript:alert(1)'>a</a></p> | UNSAFE | only #id, https and mailto",
        "<p><a href='file:///etc/hostname'>a</a></p> | UNSAFE | only #id, https and mailto",
        "<p><a href='http://example.org/'>a</a></p> | UNSAFE | only #id, https and mailto",
        "<p><a href='records/x.html'>a</a></p> | UNSAFE | only #id, https and mailto",
        "<p><img alt='a' src='https://example.org/a.png'/></p> | UNSAFE | only data images",
        "<form><input name='a'/></form> | UNSAFE | print vocabulary",
        "<script>1</script> | UNSAFE | print vocabulary",
        "<table><caption>a</caption><tr><th>b</th></tr></table> | UNSAFE | print vocabulary",
        "<p onclick='x()'>a</p> | UNSAFE | attribute onclick",
        "<p style='background: url(a.png)'>a</p> | UNSAFE | uses url(",
        "<svg xmlns='http://www.w3.org/2000/svg' alt='a'><linearGradient/></svg> | UNSAFE | print vocabulary",
        "<svg xmlns='http://www.w3.org/2000/svg' alt='a'><style>@import 'x'</style></svg> | UNSAFE | print vocabulary",
        "<svg xmlns='http://www.w3.org/2000/svg' alt='a'><rect opacity='0.5'/></svg> | UNSAFE | flat colours",
        "<svg xmlns='http://www.w3.org/2000/svg' alt='a'><text>a</text></svg> | TEXT | names no font family",
        "<svg xmlns='http://www.w3.org/2000/svg' alt='a'><text font-family='Helvetica'>a</text></svg> | TEXT | not registered",
        "<svg xmlns='http://www.w3.org/2000/svg' alt='a'><text font-family='Source Code Pro'>✗</text></svg> | TEXT | U+2717",
        "<p style='font-family: serif'>a</p> | TEXT | \"serif\", which is not registered",
        "<p style='font: 9pt serif'>a</p> | TEXT | shorthand hides its family",
        "<p>patient 中 in the record</p> | TEXT | '中' (U+4E2D) has no glyph in the dossier's fonts, in \"patient 中 in the record\"",
        "<p>emoji 🫠 here</p> | TEXT | (U+1FAE0) has no glyph",
        "<p>שלום</p> | TEXT | reads from right to left",
        "<p>a</p | MALFORMED | line",
        "<p>&nbsp;</p> | MALFORMED | nbsp",
      })
  void reports(String body, Kind kind, String words) {
    String heading = body.startsWith("<h") ? "" : "<h1>A</h1>";
    List<PdfProblem> problems = lint(page(heading + body, STYLE));
    assertThat(problems).anyMatch(p -> p.kind() == kind && p.message().contains(words));
    assertThat(problems).allMatch(p -> p.kind() == kind);
  }

  @Test
  void acceptsWhatDossiersUse() {
    String body =
        """
        <h1 id="a">A</h1><h2>B</h2><h3>C</h3><h2>D</h2><p>x <code>y ✓</code> <a href="#a">up</a>
        <a href="https://example.org/a?b=c">out</a> <a href="mailto:qa@example.org">mail</a></p>
        <ul><li>a<ul><li>b</li></ul></li></ul><dl><dt>t</dt><dd>d</dd></dl>
        <table><thead><tr><th colspan="2">h</th></tr></thead>
        <tbody><tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr></tbody></table>
        <svg xmlns="http://www.w3.org/2000/svg" alt="g" font-family="Source Sans 3, DejaVu Sans">
        <g><title>t</title><path d="M0 0"/><text>→ a ✗</text></g></svg>
        """;
    assertThat(lint(page(body, STYLE + "p::before { content: \"\\2022  \" }"))).isEmpty();
  }

  @Test
  void readsStyleSheets() {
    assertThat(lint(page("<h1>A</h1>", STYLE + "p::before { content: '\\4E2D' }")))
        .extracting(PdfProblem::message)
        .containsExactly("'中' (U+4E2D) has no glyph in the dossier's fonts, in \"中\"");
    assertThat(lint(page("<h1>A</h1>", "code { font-family: monospace }")))
        .extracting(PdfProblem::message)
        .containsExactly("<style> asks for the font family \"monospace\", which is not registered");
    assertThat(lint(page("<h1>A</h1>", STYLE + "/* font-family: serif; url(x) */"))).isEmpty();
    assertThat(lint(page("<h1>A</h1>", STYLE + "@import 'a.css';")))
        .allMatch(p -> p.kind() == Kind.UNSAFE)
        .hasSize(1);
  }

  @Test
  void asksForLanguageAndTitle() {
    String page = page("<h1>A</h1>", STYLE);
    assertThat(lint(page.replace(" lang=\"en-GB\"", "")))
        .extracting(PdfProblem::message)
        .containsExactly("<html lang=\"\"> but the metadata say en-GB");
    assertThat(lint(page.replace("<title>T</title>", "<title> </title>")))
        .extracting(PdfProblem::message)
        .containsExactly("the document has no <title>");
  }

  @Test
  void refusesDocumentTypesAndEntityBombs() {
    String bomb = "<!DOCTYPE html [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]>";
    assertThat(lint(bomb + page("<h1>&b;</h1>", STYLE))).allMatch(p -> p.kind() == Kind.MALFORMED);
  }

  @Test
  void reportsOneCharacterOnce() {
    assertThat(lint(page("<h1>A</h1><p>中 中</p><p>中文</p>", STYLE))).hasSize(2);
  }

  static String page(String body, String style) {
    return "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en-GB\"><head><title>T</title><style>"
        + style
        + "</style></head><body>"
        + body
        + "</body></html>";
  }

  private static List<PdfProblem> lint(String xhtml) {
    try {
      return new MarkupLint(HouseFonts.vendored(), SampleDossier.metadata())
          .check(MarkupReader.read(xhtml));
    } catch (MarkupReader.MalformedMarkupException e) {
      return new PdfEngine()
          .render(new PdfSource(xhtml, SampleDossier.metadata(), List.of()))
          .problems();
    }
  }
}
