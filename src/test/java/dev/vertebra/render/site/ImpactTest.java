package dev.vertebra.render.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.compare.Comparison;
import dev.vertebra.compare.State;
import dev.vertebra.model.Sha256;
import dev.vertebra.output.MemoryOutputTree;
import dev.vertebra.pipeline.Compilation;
import dev.vertebra.render.graph.EmbeddedGraphviz;
import dev.vertebra.render.page.ImpactPageView;
import dev.vertebra.render.page.Pages;
import dev.vertebra.render.page.Publication;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What stops a release, and what has to be run or looked at again. */
class ImpactTest {
  private static Pages pages(State before, State after) {
    Compilation compiled = after.compile();
    return new Pages(
        new Publication(
            compiled.profile(),
            compiled.project(),
            compiled.graph(),
            compiled.analysis(),
            compiled.findings(),
            compiled.rules(),
            compiled.rulesOff(),
            compiled.sources(),
            Optional.empty(),
            "0.1.0-test",
            Optional.of(Comparison.of(before.side("0.9.0"), compiled.side("1.0.0"))),
            List.of()));
  }

  private static State anotherThreshold() {
    State state = State.base();
    String old = state.text("files/model/threshold.json");
    String young = old.replaceFirst("[0-9]\\.[0-9]+", "0.123");
    assertThat(young).isNotEqualTo(old);
    return state
        .put("files/model/threshold.json", young)
        .edit("components.yaml", Sha256.ofText(old).hex(), Sha256.ofText(young).hex());
  }

  private static Document page(Pages pages) {
    MemoryOutputTree out = new MemoryOutputTree();
    new SiteRenderer(new EmbeddedGraphviz()).render(pages, out);
    byte[] bytes = out.files().get("impact.html");
    assertThat(bytes).isNotNull().hasSizeLessThan(250_000);
    return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
  }

  @Test
  void aFirstReleaseOwesARunOfEveryProtocol() {
    ImpactPageView impact = new Pages(State.base().compile().publication("0.1.0-test")).impact();
    assertThat(impact.changes()).isEmpty();
    assertThat(impact.stops().total()).isZero();
    assertThat(impact.asked()).hasSameSizeAs(impact.protocols()).isNotEmpty();
    assertThat(impact.covered()).hasSameSizeAs(impact.asked());
  }

  @Test
  void anotherThresholdCallsForTheRunsThatDependOnIt() {
    Pages pages = pages(State.base(), anotherThreshold());
    ImpactPageView impact = pages.impact();
    assertThat(impact.needs()).hasSize(1);
    ImpactPageView.Need need = impact.needs().get(0);
    assertThat(need.role()).isEqualTo("threshold");
    assertThat(need.asked()).isPositive();
    assertThat(need.before()).hasSize(12).isNotEqualTo(need.after());
    assertThat(need.requests()).isEmpty();
    assertThat(impact.toRun()).extracting(a -> a.record().id()).contains("VR-1");
    assertThat(impact.toLook()).extracting(a -> a.record().id()).contains("REQ-1");
    assertThat(impact.asked()).allMatch(p -> p.roles().equals(List.of("threshold")));

    Document page = page(pages);
    assertThat(page.select(".answer h2").text()).isEqualTo("What stops this release?");
    assertThat(page.select(".answer .big").text()).startsWith(pages.findings().errors() + " error");
    assertThat(page.select("section[aria-labelledby=h-run] td.path-steps").text())
        .contains("CMP-THRESHOLD \u2190 composed-of MV-1 \u2190 evaluates VR-1");
    assertThat(page.select("section[aria-labelledby=h-components] .needs").first().text())
        .contains("none names it");
  }

  @Test
  void anErrorStopsAndBrokenLinksAreNamed() {
    State broken = State.base().edit("REQ-1.md", "mitigates: RISK-1", "mitigates: RISK-404");
    ImpactPageView impact = pages(State.base(), broken).impact();
    assertThat(impact.stops().total()).isPositive();
    assertThat(impact.doubts().get(0).total()).isEqualTo(1);
    assertThat(impact.doubts().get(0).links().get(0).target()).isEqualTo("RISK-404");
    assertThat(impact.needs()).isEmpty();
  }
}
