package dev.vertebra.render.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.compare.State;
import dev.vertebra.output.MemoryOutputTree;
import dev.vertebra.render.graph.EmbeddedGraphviz;
import dev.vertebra.render.page.Pages;
import dev.vertebra.render.page.RiskFileView;
import dev.vertebra.render.page.RiskMatrixView;
import dev.vertebra.render.page.RiskView;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The risk file: its matrices, its order, and what it says is open. */
class RiskFileTest {
  private static final String RISKS =
      """
      records:
        - {id: RISK-2, kind: risk, title: Two, status: assessed, hazard: H, situation: S, harm: D, severity: 5,
           probability: 4, residual-severity: 5, residual-probability: 1, acceptability: acceptable, arises-from: IU-1}
        - {id: RISK-3, kind: risk, title: Three, status: assessed, hazard: H, situation: S, harm: D, severity: 5,
           probability: 4, arises-from: IU-1}
        - {id: RISK-4, kind: risk, title: Four, status: retired, hazard: H, situation: S, harm: D, severity: 5,
           probability: 5, arises-from: IU-1}
      """;

  private static State state() {
    return State.base().put("risks.yaml", RISKS);
  }

  private static Pages pages(State state) {
    return new Pages(state.compile().publication("0.1.0-test"));
  }

  private static RiskMatrixView.Cell cell(RiskMatrixView matrix, int severity, int probability) {
    return matrix.rows().stream()
        .flatMap(r -> r.cells().stream())
        .filter(c -> c.severity() == severity && c.probability() == probability)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void cellsCountRisksInForceAndNothingElse() {
    RiskFileView file = pages(state()).riskFile();
    assertThat(cell(file.initial(), 5, 4).count()).isEqualTo(2);
    assertThat(cell(file.initial(), 3, 3).count()).isEqualTo(1);
    assertThat(cell(file.initial(), 5, 5).count()).isZero();
    assertThat(file.initial().placed()).isEqualTo(3);
    assertThat(file.residual().placed()).isEqualTo(2);
    assertThat(file.residual().total()).isEqualTo(3);
    assertThat(file.initial().rows().get(0).level().number()).isEqualTo(5);
    assertThat(cell(file.residual(), 5, 1).said())
        .containsExactly(new RiskMatrixView.Said("acceptable", 1));
    assertThat(cell(file.initial(), 5, 4).zone()).isEmpty();
  }

  @Test
  void whatIsOpenComesFirstThenWhatIsWorst() {
    RiskFileView file = pages(state()).riskFile();
    assertThat(file.risks())
        .extracting(r -> r.risk().id())
        .containsExactly("RISK-3", "RISK-2", "RISK-1", "RISK-4");
    assertThat(file.risks().get(0).open())
        .contains("no control", "residual risk not stated", "acceptability not stated");
    assertThat(file.risks().get(3).open()).isEmpty();
  }

  @Test
  void zonesComeFromTheProjectAndContradictionsAreNamed() {
    State zoned =
        state()
            .edit(
                "vertebra.yaml",
                "catalogues:",
                """
                risk-matrix:
                  severity: [minor, moderate, serious, critical, death]
                  zones: [AAAAA, AAAAR, ARRRR, RRRNN, RNNNN]
                catalogues:""");
    RiskFileView file = pages(zoned).riskFile();
    assertThat(cell(file.residual(), 5, 1).zone()).isEqualTo("acceptable with rationale");
    assertThat(cell(file.initial(), 5, 4).letter()).isEqualTo("N");
    assertThat(file.initial().rows().get(0).level().label()).isEqualTo("death");
    RiskView two =
        file.risks().stream().filter(r -> r.risk().id().equals("RISK-2")).findFirst().orElseThrow();
    assertThat(two.open())
        .contains("says acceptable, the project's matrix says acceptable with rationale");
  }

  @Test
  void manyRisksAreCutAndCellsLeadToTheirPages() {
    StringBuilder many = new StringBuilder("records:\n");
    for (int i = 100; i < 200; i++) {
      many.append(
          """
            - {id: RISK-%d, kind: risk, title: Many, status: assessed, hazard: H, situation: S, harm: D,
               severity: %d, probability: 2, arises-from: IU-1}
          """
              .formatted(i, i == 199 ? 1 : 4));
    }
    MemoryOutputTree out = new MemoryOutputTree();
    new SiteRenderer(new EmbeddedGraphviz())
        .render(pages(State.base().put("many.yaml", many.toString())), out);
    Map<String, byte[]> files = out.files();
    assertThat(files.keySet()).contains("risks.5.html").doesNotContain("risks.6.html");
    Document first = page(files, "risks.html");
    List<String> hrefs = first.select("#initial-1-2 a").eachAttr("href");
    assertThat(hrefs).containsExactly("risks.5.html#RISK-199");
    assertThat(page(files, "risks.5.html").select("tr#RISK-199")).hasSize(1);
    assertThat(first.select("#initial-4-2").text()).contains("and 91 more in the table");
    assertThat(first.select("a[href=#initial-4-2]").text()).isEqualTo("99");
  }

  private static Document page(Map<String, byte[]> files, String path) {
    byte[] bytes = files.get(path);
    assertThat(bytes).isNotNull().hasSizeLessThan(250_000);
    return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
  }
}
