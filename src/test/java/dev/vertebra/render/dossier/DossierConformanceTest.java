package dev.vertebra.render.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.pipeline.Compilation;
import dev.vertebra.pipeline.Vertebra;
import dev.vertebra.render.graph.EmbeddedGraphviz;
import dev.vertebra.render.page.Pages;
import dev.vertebra.source.DirectorySourceTree;
import dev.vertebra.source.MemorySourceTree;
import dev.vertebra.source.SourceEntry;
import dev.vertebra.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every chapter and every Markdown construct in one short dossier, for veraPDF. */
class DossierConformanceTest {
  private static final Instant DATE = Instant.parse("2026-01-02T00:00:00Z");

  private static final String BODY =
      """
      ---
      id: PROC-BODY
      kind: procedure
      title: '</td><script>alert(1)</script> & "quotes"'
      status: effective
      controls: Print
      ---
      ###### Deep before shallow

      # Shallow

      *One* **two** `three` [out](HTTPS://example.org/), [[REQ-1]] and [[NOT-THERE]].

      | A | B |
      |---|---|
      | 1 | 2 | 3 | 4 |

      | no | rows |
      |----|------|

      1. one
         - nested
      2. two

      > quoted

      ```yaml
      a: <b>
      ```

      ***
      """;

  private static final String WAIVER =
      """
      rules: [{code: VT367, severity: off}]
      waivers:
        - {code: VT366, record: DEP-1, reason: "</td> None yet, see `REQ-1`", approver: ROLE-QUALITY, expires: 2026-12-31}
      """;

  @Test
  void isArchivableAndAccessibleLosesNoTextAndIsTheSameAgain() throws Exception {
    Compilation c = Vertebra.check(evidence());
    Pages pages = new Pages(c.publication("0.1.0"));
    PdfSource source = new DossierRenderer(new EmbeddedGraphviz()).source(pages, DATE);
    PdfResult result = new PdfEngine().render(source);
    assertThat(result.problems()).isEmpty();
    assertThat(new DossierRenderer(new EmbeddedGraphviz()).render(pages, DATE)).isEqualTo(result);
    PdfBytes pdf = result.pdf().orElseThrow();
    assertThat(PdfText.missing(source.xhtml(), pdf)).isEmpty();
    assertThat(PdfText.of(pdf)).contains("Waived findings", "None yet, see", "switched off");
    assertThat(Conformance.violations(pdf, "3a")).isEmpty();
    assertThat(Conformance.violations(pdf, "ua1")).isEmpty();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static SourceTree evidence() throws Exception {
    SourceTree base = new DirectorySourceTree(Path.of("src/test/resources/corpus/_base/complete"));
    Map<String, byte[]> files = new TreeMap<>();
    for (SourceEntry entry : base.entries()) {
      files.put(entry.path(), base.bytes(entry.path()));
    }
    files.put("body.md", BODY.getBytes(StandardCharsets.UTF_8));
    files.computeIfPresent(
        "vertebra.yaml", (path, bytes) -> (text(bytes) + WAIVER).getBytes(StandardCharsets.UTF_8));
    files.computeIfPresent(
        "DEP-1.md",
        (path, bytes) -> text(bytes).replaceAll("udi: .*\n", "").getBytes(StandardCharsets.UTF_8));
    return new MemorySourceTree(files);
  }
}
