package dev.vertebra.render.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vertebra.model.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StepsGraphTest {
  private static final Steps.Column LEFT = column("Left", Steps.Form.APART, "A", 3);

  @Test
  void linesMeetCardsInTheOrderOfTheirOtherEndsSoThatTheyDoNotCross() {
    List<Bundle> bundles = new ArrayList<>();
    LEFT.nodes().forEach(n -> bundles.add(new Bundle("B0", n.id(), "r", Strength.PROVEN, 1, 1)));
    Drawing drawing =
        StepsGraph.draw(
            new Steps(
                "s", "t", "d", List.of(LEFT, column("Here", Steps.Form.HERE, "B", 1)), bundles));
    assertThat(drawing.lines())
        .extracting(l -> Double.parseDouble(l.path().substring(1).split("[,C]", -1)[1]))
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(drawing.lines()).allMatch(l -> l.label().isEmpty());
  }

  @Test
  void theRecordsOfAFrameAreFollowedWithIt() throws Exception {
    Drawing drawing =
        StepsGraph.draw(
            new Steps(
                "s",
                "t",
                "d",
                List.of(LEFT, column("Frame", Steps.Form.FRAMED, "R", 24)),
                List.of(new Bundle("Frame", "A1", "derives from", Strength.STALE, 22, 0))));
    assertThat(drawing.cards()).filteredOn(c -> c.node().equals("Frame")).hasSize(25);
    assertThat(drawing.lines())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.label()).isEqualTo("22 derives from");
              assertThat(line.ends())
                  .isEqualTo(new Drawing.Ends("Frame", "A1", Drawing.Flow.UPSTREAM, 22));
            });
    assertThat(drawing.cards()).allMatch(c -> c.y() + c.height() <= drawing.height());
    Svg.checked(Samples.template().linked(drawing));
  }

  @Test
  void refusesALineToNowhere() {
    Bundle bundle = new Bundle("A0", "A9", "r", Strength.PROVEN, 1, 1);
    Steps steps = new Steps("s", "t", "d", List.of(LEFT), List.of(bundle));
    assertThatThrownBy(() -> StepsGraph.draw(steps)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Steps.Column column(String title, Steps.Form form, String prefix, int count) {
    return new Steps.Column(
        title,
        form,
        IntStream.range(0, count)
            .mapToObj(i -> Samples.node(prefix + i, "risk", "Title " + i, 0, NodeState.OK))
            .toList());
  }
}
