package dev.vertebra.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Findings;
import dev.vertebra.source.MemorySourceTree;
import dev.vertebra.source.SourceTree;
import dev.vertebra.source.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalReportTest {
  private static final Code MISSING = Code.error("VT201", "missing-target");
  private static final Code UNVERIFIED = Code.warning("VT301", "unverified");
  private static final Tally TALLY = new Tally(96, 214, List.of());
  private static final String FILE = "requirements/REQ-012.md";
  private static final SourceTree SOURCES =
      tree(
          Map.of(
              FILE,
              "---\nid: REQ-012\nkind: requirement\n\n\n\n\n\n  mitigates: RISK-007\n",
              "risks.yaml",
              "records:\n".repeat(11) + "\t- id:\tRISK-070 # 危険\u202E\n"));
  private static final Diagnostic ROOT =
      Diagnostic.of(MISSING, new Span(FILE, 9, 14, 9, 22), "link target `RISK-007` does not exist")
          .about("REQ-012")
          .labelled("no record has this id")
          .helped("did you mean `RISK-070`?")
          .breaking(Fact.record("RISK-007"));

  @Test
  void looksAsDesigned() {
    assertThat(render(List.of(ROOT)))
        .isEqualTo(
            """
            error[VT201]: link target `RISK-007` does not exist
              --> evidence/requirements/REQ-012.md:9:14
               |
             9 |   mitigates: RISK-007
               |              ^^^^^^^^ no record has this id
               = help: did you mean `RISK-070`?
               = note: `vertebra explain VT201` says why an auditor cares

            1 error, 0 warnings in 96 records, 214 links, 0 rules
            """);
  }

  @Test
  void showsRelatedPlacesWithTheWidestLineNumberAligned() {
    Diagnostic related = ROOT.see(new Span("risks.yaml", 12, 8, 12, 16), "it may mean this");
    assertThat(render(List.of(related)))
        .contains(
            """
               --> evidence/requirements/REQ-012.md:9:14
                |
              9 |   mitigates: RISK-007
                |              ^^^^^^^^ no record has this id
               ::: evidence/risks.yaml:12:8
                |
             12 |     - id:   RISK-070 # 危険<U+202E>
                |             -------- it may mean this
            """);
  }

  @Test
  void foldsConsequencesAndCountsThemApart() {
    List<Diagnostic> all = new ArrayList<>(List.of(ROOT));
    for (int i = 1; i <= 7; i++) {
      all.add(
          Diagnostic.of(UNVERIFIED, Span.wholeFile("x" + i + ".yaml"), "risk has no control")
              .about("REQ-" + i)
              .restingOn(Fact.record("RISK-007")));
    }
    assertThat(render(all))
        .contains("   = so: VT301 REQ-1: risk has no control\n")
        .contains("   = so: VT301 REQ-5: risk has no control\n   = so: and 2 more\n")
        .doesNotContain("REQ-6:")
        .endsWith("1 error, 0 warnings, 7 consequences in 96 records, 214 links, 0 rules\n");
  }

  @Test
  void pointsToTheExplainPageOncePerCode() {
    Diagnostic second = Diagnostic.of(MISSING, new Span(FILE, 2, 5, 2, 12), "again");
    assertThat(render(List.of(ROOT, second))).containsOnlyOnce("vertebra explain VT201");
  }

  @Test
  void anExcerptThatIsNotThereLeavesThePlaceAndTheLabel() {
    Diagnostic gone =
        Diagnostic.of(MISSING, Span.wholeFile("gone.md"), "gone").labelled("was here");
    assertThat(render(List.of(gone)))
        .startsWith("error[VT201]: gone\n  --> evidence/gone.md\n   = note: was here\n");
  }

  @Test
  void controlCharactersOfEvidenceNeverReachTheTerminal() {
    String escape = "\u001B]0;title\u0007";
    Diagnostic hostile =
        Diagnostic.of(MISSING, Span.wholeFile("a"), "m" + escape)
            .labelled("l" + escape)
            .helped("h" + escape)
            .see(Span.wholeFile("b\u001B[31m"), "r" + escape);
    assertThat(render(List.of(hostile)).chars().filter(c -> c < ' ' && c != '\n')).isEmpty();
  }

  @Test
  void coloursOnlyWhenAsked() {
    String coloured = render(Colour.ANSI, List.of(ROOT));
    assertThat(coloured).contains("\u001B[1;31merror[VT201]\u001B[0m");
    assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(render(List.of(ROOT)));
  }

  private static String render(List<Diagnostic> diagnostics) {
    return render(Colour.PLAIN, diagnostics);
  }

  private static String render(Colour colour, List<Diagnostic> diagnostics) {
    Origin origin = new Origin("test", "evidence/", "evidence/", SOURCES);
    StringWriter out = new StringWriter();
    try {
      new TerminalReport(colour).write(Report.of(origin, Findings.fold(diagnostics), TALLY), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static SourceTree tree(Map<String, String> files) {
    Map<String, byte[]> bytes = new java.util.TreeMap<>();
    files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return new MemorySourceTree(bytes);
  }
}
