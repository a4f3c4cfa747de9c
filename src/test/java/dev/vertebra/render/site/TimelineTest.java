package dev.vertebra.render.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.compare.State;
import dev.vertebra.output.MemoryOutputTree;
import dev.vertebra.render.graph.EmbeddedGraphviz;
import dev.vertebra.render.page.Pages;
import dev.vertebra.render.page.TimelinePicture;
import dev.vertebra.render.page.TimelineView;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What happened when, as a list and as a picture. */
class TimelineTest {
  private static Pages pages(State state) {
    return new Pages(state.compile().publication("0.1.0-test"));
  }

  @Test
  void entriesComeByDayThenBySortThenById() {
    TimelineView line = pages(State.base()).timeline();
    List<?> lanes = List.of(line.entries().get(0).lane().getDeclaringClass().getEnumConstants());
    List<String> keys =
        line.entries().stream().map(e -> e.day() + " " + lanes.indexOf(e.lane())).toList();
    assertThat(keys).isSorted().hasSizeGreaterThan(5);
    assertThat(line.entries()).extracting(TimelineView.Entry::what).contains("decided", "received");
    assertThat(line.first()).isEqualTo(line.entries().get(0).day());
    assertThat(line.total())
        .isEqualTo(line.entries().stream().mapToInt(TimelineView.Entry::total).sum());
  }

  @Test
  void recordsWithoutADayAreCounted() {
    State state =
        State.base()
            .put(
                "undated.yaml",
                """
                records:
                  - {id: CR-90, kind: change-request, title: Undated, status: open, reason: R, changes: REQ-1}
                  - {id: CR-91, kind: change-request, title: Undated, status: open, reason: R, changes: REQ-1}
                """);
    TimelineView line = pages(state).timeline();
    assertThat(line.undated()).contains(new TimelineView.Undated("Change request", 2));
  }

  @Test
  void manyEventsAreDrawnAsNumbersAndListedOnPages() {
    StringBuilder many = new StringBuilder("records:\n");
    for (int i = 0; i < 700; i++) {
      many.append(
          """
            - {id: SIG-%d, kind: signal, title: Many, status: open, signal-type: drift, received: 2026-%02d-%02d, limit: 30,
               observed-in: DEP-1, concerns: RISK-1}
          """
              .formatted(1000 + i, i % 12 + 1, i % 28 + 1));
    }
    Pages pages = pages(State.base().put("many.yaml", many.toString()));
    TimelinePicture picture = pages.timeline().picture();
    TimelinePicture.LaneView signals =
        picture.lanes().stream()
            .filter(l -> l.lane().label().equals("Signals"))
            .findFirst()
            .orElseThrow();
    assertThat(signals.bars()).isEmpty();
    assertThat(signals.marks()).hasSizeLessThan(50);
    assertThat(signals.marks().stream().mapToInt(TimelinePicture.Mark::count).sum())
        .isEqualTo(
            pages.timeline().counts().stream()
                .filter(c -> c.lane().label().equals("Signals"))
                .mapToInt(TimelineView.Count::count)
                .sum());
    MemoryOutputTree out = new MemoryOutputTree();
    new SiteRenderer(new EmbeddedGraphviz()).render(pages, out);
    for (String path : List.of("timeline.html", "timeline.2.html", "timeline.3.html")) {
      assertThat(out.files().get(path)).isNotNull().hasSizeLessThan(250_000);
    }
    assertThat(out.files().get("post-market.12.html")).isNotNull().hasSizeLessThan(250_000);
    assertThat(out.files().get("risks.html")).isNotNull().hasSizeLessThan(250_000);
    Document first =
        Jsoup.parse(new String(out.files().get("timeline.html"), StandardCharsets.UTF_8));
    assertThat(first.select("svg.timeline")).hasSize(1);
    assertThat(first.select(".days time").eachText()).isSorted();
  }
}
