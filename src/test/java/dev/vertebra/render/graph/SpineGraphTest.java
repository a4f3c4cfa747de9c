package dev.vertebra.render.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vertebra.model.Strength;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class SpineGraphTest {
  private final SpineGraph spine = new SpineGraph(Samples.ENGINE);
  private final GraphTemplate template = Samples.template();

  @Test
  void drawsTheSmallReleaseAsApproved() {
    Golden.check("spine-small.svg", template.linked(spine.draw(Samples.small())));
  }

  @Test
  void isTheSameFromTwoEnginesAndInATurkishLocale() {
    String first = template.linked(spine.draw(Samples.release(1)));
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      SpineGraph other = new SpineGraph(new EmbeddedGraphviz());
      assertThat(Samples.template().linked(other.draw(Samples.release(1)))).isEqualTo(first);
    } finally {
      Locale.setDefault(locale);
    }
  }

  @Test
  void keepsStagesInOrderEvenAgainstTheLinks() {
    Drawing drawing = spine.draw(Samples.small());
    assertThat(drawing.headings()).extracting(Drawing.Heading::text).isEqualTo(Samples.STAGES);
    assertThat(drawing.headings())
        .extracting(Drawing.Heading::x)
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(drawing.slots())
        .singleElement()
        .extracting(Drawing.Slot::x)
        .isEqualTo(drawing.headings().get(7).x());
    for (int i = 0; i < drawing.cards().size(); i++) {
      int stage = Samples.small().nodes().get(i).stage();
      assertThat(drawing.cards().get(i).x()).isEqualTo(drawing.headings().get(stage).x());
    }
  }

  @Test
  void cardsDoNotOverlapAndStayInThePicture() {
    Drawing drawing = spine.draw(Samples.release(1));
    List<Drawing.Card> cards = drawing.cards();
    for (int i = 0; i < cards.size(); i++) {
      Drawing.Card a = cards.get(i);
      assertThat(a.x()).isNotNegative();
      assertThat(a.x() + a.width()).isLessThanOrEqualTo(drawing.width());
      assertThat(a.y() + a.height()).isLessThanOrEqualTo(drawing.height());
      for (Drawing.Card b : cards.subList(i + 1, cards.size())) {
        boolean apart =
            a.x() + a.width() <= b.x()
                || b.x() + b.width() <= a.x()
                || a.y() + a.height() <= b.y()
                || b.y() + b.height() <= a.y();
        assertThat(apart).as("%s and %s", a.name(), b.name()).isTrue();
      }
    }
  }

  @Test
  void drawsOneLineForSeveralLinksAsWeakAsTheWeakest() {
    Graph small = Samples.small();
    List<GraphEdge> edges = new ArrayList<>(small.edges());
    edges.add(new GraphEdge("VAL-001", "MV-1.0.0", "names", Strength.BROKEN));
    edges.add(new GraphEdge("MV-1.0.0", "VAL-001", "validated by", Strength.RECORDED));
    Graph graph = new Graph("g", "t", "d", small.stages(), small.nodes(), edges);
    assertThat(spine.draw(graph).lines())
        .extracting(Drawing.Line::tooltip)
        .contains(
            "VAL-001 names, validates MV-1.0.0 (1 proven, 1 broken)",
            "MV-1.0.0 validated by VAL-001 (recorded)")
        .hasSize(10);
  }

  @Test
  void putsKindsTogetherWhenThereAreTooManyRecords() {
    Graph large = Samples.release(5);
    Drawing drawing = spine.draw(large);
    assertThat(large.nodes()).hasSize(380);
    assertThat(drawing.cards())
        .extracting(Drawing.Card::name)
        .hasSize(14)
        .contains("60 × Risk", "40 × Validation run");
    assertThat(drawing.cards())
        .filteredOn(card -> card.name().startsWith("40"))
        .singleElement()
        .satisfies(
            card -> {
              assertThat(card.address()).isEqualTo("../kinds/validation-run.html");
              assertThat(card.classes()).contains("state-error");
              assertThat(card.tooltip()).contains("1 with error");
            });
    assertThat(drawing.description()).contains("there are 380 of them");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"'>\\\" onload=\"x",
        "\\N \\G \\E }; subgraph { a -> b",
        "two\nlines\r\n\tand ]]> <!-- <![CDATA[",
        "\u0000\u0007\ud800 \uffff \u202egnp.exe",
        "\uD83E\uDEC0 心臓 خطر — ½",
        "${drawing.title} <#if x> &amp; &lt;"
      })
  void carriesHostileTextAsText(String text) throws Exception {
    GraphKind kind = new GraphKind("risk", text, Optional.empty());
    List<GraphNode> nodes =
        List.of(
            new GraphNode("A " + text, kind, text, Optional.of("a.html"), 0, NodeState.ERROR),
            new GraphNode("B", kind, "", Optional.empty(), 1, NodeState.GAP));
    List<GraphEdge> edges = List.of(new GraphEdge("B", "A " + text, text, Strength.STALE));
    Drawing drawing = spine.draw(new Graph("g", text, text, List.of(text, "second"), nodes, edges));
    for (String svg : List.of(template.linked(drawing), template.printed(drawing))) {
      Document document = Svg.checked(svg);
      assertThat(document.getElementsByTagName("script").getLength()).isZero();
      Element title = (Element) document.getElementsByTagName("title").item(0);
      assertThat(title.getTextContent()).isEqualTo(Text.clean(text));
      assertThat(svg).doesNotContain("\u202e").doesNotContain("<!");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JAVASCRIPT:x",
        "https://example.org/",
        "//example.org/",
        "data:,x",
        " javascript:x",
        "java\nscript:x",
        "a b.html",
        "a\".html",
        "\\\\host\\x",
        "",
        "a\\..\\b"
      })
  void refusesAddressesThatLeaveThePublication(String address) {
    assertThatThrownBy(
            () ->
                new GraphNode(
                    "A", Samples.kind("risk", "Risk"), "t", Optional.of(address), 0, NodeState.OK))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theWebPictureHasLinksAndThePrintedOneHasNone() throws Exception {
    Drawing drawing = spine.draw(Samples.small());
    Document web = Svg.checked(template.linked(drawing));
    assertThat(web.getElementsByTagName("a").getLength()).isEqualTo(8); // all but the gap
    assertThat(web.getDocumentElement().getAttribute("role")).isEqualTo("group");
    Document print = Svg.checked(template.printed(drawing));
    assertThat(print.getElementsByTagName("a").getLength()).isZero();
    assertThat(print.getDocumentElement().getAttribute("role")).isEqualTo("img");
    assertThat(print.getDocumentElement().getAttribute("alt")).startsWith("Evidence spine of");
  }

  @Test
  void strengthsDifferWithoutColour() {
    List<String> looks = new ArrayList<>();
    for (Strength strength : Strength.values()) {
      LineStyle style = LineStyle.of(strength);
      looks.add(style.width() + "|" + style.dashes() + "|" + style.headClass());
    }
    assertThat(looks).doesNotHaveDuplicates();
  }

  @Test
  void drawsAReleaseWithoutRecords() throws Exception {
    Graph empty = new Graph("g", "t", "d", Samples.STAGES, List.of(), Collections.emptyList());
    Drawing drawing = spine.draw(empty);
    assertThat(drawing.slots()).hasSize(8);
    Svg.checked(template.linked(drawing));
  }
}
