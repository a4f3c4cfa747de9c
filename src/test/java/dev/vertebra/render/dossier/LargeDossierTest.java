package dev.vertebra.render.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.pipeline.Compilation;
import dev.vertebra.pipeline.Vertebra;
import dev.vertebra.render.dossier.content.DossierContent;
import dev.vertebra.render.graph.EmbeddedGraphviz;
import dev.vertebra.render.page.Pages;
import dev.vertebra.source.MemorySourceTree;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** More records than anybody reads on paper. */
class LargeDossierTest {

  @Test
  void listsRecordsInsteadOfPrintingThemAndSaysSo() throws Exception {
    PdfSource large = source(DossierContent.MOST_RECORDS + 1);
    assertThat(large.xhtml())
        .contains("This edition lists its 2001 records and does not print their content")
        .contains("id=\"record-ROLE-1\"", "id=\"record-ROLE-2001\"")
        .doesNotContain("Only on a card");
    assertThat(problems(large)).isEmpty();
  }

  @Test
  void printsRecordsUpToTheLimit() throws Exception {
    PdfSource small = source(3);
    assertThat(small.xhtml()).doesNotContain("This edition lists").contains("Only on a card");
    assertThat(problems(small)).isEmpty();
  }

  private static List<PdfProblem> problems(PdfSource source) throws Exception {
    return new MarkupLint(HouseFonts.vendored(), source.metadata())
        .check(MarkupReader.read(source.xhtml()));
  }

  private static PdfSource source(int records) {
    String roles =
        IntStream.rangeClosed(1, records)
            .mapToObj(
                n ->
                    "  - {id: ROLE-"
                        + n
                        + ", kind: role, title: Role "
                        + n
                        + ", status: defined, responsibilities: Only on a card}\n")
            .collect(Collectors.joining("", "records:\n", ""));
    String project = "product: {name: P, manufacturer: M}\nprofile: clinical-ai\nrelease: \"1\"\n";
    Compilation c =
        Vertebra.check(
            new MemorySourceTree(
                Map.of(
                    "vertebra.yaml",
                    project.getBytes(StandardCharsets.UTF_8),
                    "roles.yaml",
                    roles.getBytes(StandardCharsets.UTF_8))));
    Pages pages = new Pages(c.publication("0.1.0"));
    return new DossierRenderer(new EmbeddedGraphviz()).source(pages, Instant.EPOCH);
  }
}
