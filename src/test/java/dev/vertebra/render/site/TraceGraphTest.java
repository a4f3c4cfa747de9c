package dev.vertebra.render.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.render.page.DecisionGraph;
import dev.vertebra.render.page.KindGraph;
import dev.vertebra.render.page.KindView;
import dev.vertebra.render.page.Pages;
import dev.vertebra.render.page.SpineStages;
import dev.vertebra.render.page.StageView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The trace graph says in words what its pictures show, and loses no link on the way. */
class TraceGraphTest {
  private static final String RELEASE = "releases/1.0.0/";
  private static Map<String, Document> pages = Map.of();
  private static Pages views = new Pages(Fixture.publication());

  @BeforeAll
  static void render() {
    pages = SitePages.of(Fixture.site());
  }

  @Test
  void theListOfStagesHasTheLinksOfThePicture() {
    Document page = page("spine.html");
    int listed = 0;
    for (SpineStages.Row row : views.spineOfStages().rows()) {
      Element section = page.getElementById("stage-" + row.stage().name()).closest("section");
      List<String> drawn =
          page.select("#spine .edges [data-from='" + row.stage().title() + "']")
              .eachAttr("data-to");
      assertThat(section.select("ul.tree > li > a").eachText())
          .as(row.stage().title())
          .containsExactlyInAnyOrderElementsOf(drawn);
      assertThat(section.select("ul.inline a").eachAttr("href"))
          .isEqualTo(row.stage().kinds().stream().map(k -> "graph/" + k.name() + ".html").toList());
      listed += section.select("ul.tree ul > li").size();
    }
    assertThat(listed).isEqualTo(views.spineOfKinds().edges().size());
  }

  @Test
  void everySpineLinkIsCountedOnceInTheOverview() {
    assertThat(views.spineOfStages().links())
        .isEqualTo(views.spineOfKinds().edges().stream().mapToInt(e -> e.count()).sum())
        .isPositive();
    Matcher words =
        Pattern.compile("with (\\d+) of (\\d+) spine links").matcher(page("spine.html").text());
    assertThat(words.find()).isTrue();
    assertThat(words.group(2)).isEqualTo(Integer.toString(views.spineShare().total()));
  }

  @Test
  void aKindIsOnOneSideOfAnotherAndEveryTieIsListed() {
    for (StageView stage : views.stages()) {
      for (KindView kind : stage.isSpine() ? stage.kinds() : List.<KindView>of()) {
        KindGraph graph = views.graph(kind);
        List<String> both = names(graph.upstream());
        both.retainAll(names(graph.downstream()));
        assertThat(both).isEmpty();
        Document page = page("graph/" + kind.name() + ".html");
        assertThat(page.select("svg .edges > .edge"))
            .as(kind.kind())
            .hasSize(graph.upstream().size() + graph.downstream().size());
        assertThat(page.select("ul.tree > li > a.ref").eachText())
            .isEqualTo(graph.rows().stream().map(r -> r.record().id()).toList());
        int links = ties(graph.upstream()) + ties(graph.downstream());
        int ofRecords =
            graph.rows().stream().mapToInt(r -> ties(r.upstream()) + ties(r.downstream())).sum();
        assertThat(ofRecords).isEqualTo(links + 2 * ties(graph.within()));
      }
    }
  }

  @Test
  void theListOfTheDecisionHasTheNodesAndLinksOfThePicture() {
    DecisionGraph decision = views.decisionGraph().orElseThrow();
    Element list = page("spine.html").getElementById("h-decision-list").closest("section");
    List<String> drawn =
        page("spine.html").select("#decision .nodes [data-node]").eachAttr("data-node");
    assertThat(list.select("ul.tree > li > a").eachText()).isEqualTo(drawn).hasSizeGreaterThan(5);
    assertThat(list.select("ul.tree ul > li")).hasSize(decision.edges().size());
    assertThat(page("spine.html").select("#decision .edges > .edge"))
        .hasSize(decision.edges().size());
    assertThat(drawn).contains(decision.decision().id());
  }

  @Test
  void fromTheOverviewAKindAndARecordAreAClickEach() {
    assertThat(page("spine.html").select("#spine a[href=graph/requirement.html]")).hasSize(1);
    assertThat(page("graph/requirement.html").select("svg a").eachAttr("href"))
        .contains("../records/REQ-1.html", "intended-use.html");
    assertThat(page("graph/requirement.html").select("ul.tree a").eachAttr("href"))
        .contains("../records/REQ-1.html#h-near");
  }

  private static List<String> names(List<KindGraph.Tie> ties) {
    List<String> names = new ArrayList<>();
    ties.forEach(t -> names.add(t.other().kind()));
    return names;
  }

  private static int ties(List<KindGraph.Tie> ties) {
    return ties.stream().mapToInt(KindGraph.Tie::links).sum();
  }

  private static Document page(String path) {
    Document page = pages.get(RELEASE + path);
    assertThat(page).as(path).isNotNull();
    return page;
  }
}
