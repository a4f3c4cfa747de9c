package dev.vertebra.render.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class NeighbourhoodGraphTest {
  private final GraphTemplate template = Samples.template();

  @Test
  void drawsUpstreamRecordAndDownstreamAsApproved() {
    Drawing drawing = NeighbourhoodGraph.draw(Samples.neighbourhood(3, 8));
    Golden.check("neighbourhood.svg", template.neighbourhood(drawing));
  }

  @Test
  void endsALongSideWithTheNumberThatIsLeft() throws Exception {
    Drawing drawing = NeighbourhoodGraph.draw(Samples.neighbourhood(0, 29));
    assertThat(drawing.cards()).hasSize(14);
    Drawing.Card last = drawing.cards().get(13);
    assertThat(last.name()).isEqualTo("+ 17 more");
    assertThat(last.address()).isEqualTo("#links");
    assertThat(last.y() + last.height()).isLessThan(drawing.height());
    assertThat(drawing.slots()).extracting(Drawing.Slot::text).isEqualTo(List.of("none linked"));
    assertThat(drawing.headings())
        .extracting(Drawing.Heading::text)
        .containsExactly("Upstream (0)", "This record", "Downstream (29)");
    Svg.checked(template.neighbourhood(drawing));
  }

  @Test
  void needsNoEngine() {
    assertThat(NeighbourhoodGraph.draw(Samples.neighbourhood(1, 0)).lines())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.label()).isEqualTo("mitigates");
              assertThat(line.tooltip()).isEqualTo("REQ-012 mitigates RISK-101 (proven)");
            });
  }

  @Test
  void refusesAnAddressForTheRestThatLeavesThePublication() {
    Neighbourhood good = Samples.neighbourhood(1, 1);
    assertThatThrownBy(
            () ->
                new Neighbourhood(
                    "n", "t", "d", good.record(), List.of(), List.of(), "javascript:x"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
