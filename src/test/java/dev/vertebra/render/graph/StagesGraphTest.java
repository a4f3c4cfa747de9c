package dev.vertebra.render.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.model.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StagesGraphTest {
  private static final Drawing ALL = StagesGraph.draw(everyPair());

  @Test
  void hasAPlaceOfItsOwnForTheNumberOfEachPairOfStages() {
    assertThat(ALL.lines()).hasSize(8 * 7);
    for (int i = 0; i < ALL.lines().size(); i++) {
      for (int j = 0; j < i; j++) {
        Drawing.Line a = ALL.lines().get(i);
        Drawing.Line b = ALL.lines().get(j);
        boolean apart =
            Math.abs(a.labelX() - b.labelX()) >= 16 || Math.abs(a.labelY() - b.labelY()) >= 12;
        assertThat(apart).as("%s and %s", a.tooltip(), b.tooltip()).isTrue();
      }
    }
  }

  @Test
  void isReadWithoutMovingItBesideTheNavigation() {
    assertThat(ALL.width()).isLessThanOrEqualTo(950);
    assertThat(ALL.lines()).allMatch(l -> l.labelX() > 0 && l.labelX() < ALL.width());
  }

  @Test
  void leadsToEachKindAndSaysWhereLinksPoint() throws Exception {
    assertThat(ALL.cards())
        .filteredOn(c -> !c.address().isEmpty())
        .extracting(Drawing.Card::address)
        .hasSize(8)
        .contains("graph/kind-3.html");
    assertThat(ALL.lines())
        .extracting(l -> l.ends().flow())
        .filteredOn(f -> f == Drawing.Flow.UPSTREAM)
        .hasSize(28);
    Svg.checked(Samples.template().linked(ALL));
  }

  @Test
  void manyLinksAreAWiderLineAndSayHowManyAreProven() {
    assertThat(new Bundle("A", "B", "rests on", Strength.RECORDED, 64, 3).style().width())
        .isEqualTo("3.6");
    assertThat(new Bundle("A", "B", "rests on", Strength.RECORDED, 64, 3).tooltip())
        .isEqualTo("A rests on B: 64 links, 3 proven, the weakest recorded");
    assertThat(LineStyle.of(Strength.PROVEN).wider(1)).isEqualTo(LineStyle.of(Strength.PROVEN));
  }

  private static Stages everyPair() {
    List<Stages.Stage> stages = new ArrayList<>();
    List<Bundle> bundles = new ArrayList<>();
    for (String stage : Samples.STAGES) {
      GraphKind kind = new GraphKind("kind-" + stages.size(), stage, Optional.empty());
      Optional<String> address = Optional.of("graph/kind-" + stages.size() + ".html");
      stages.add(
          new Stages.Stage(
              stage,
              "",
              List.of(new GraphNode("K " + stage, kind, "7", address, 0, NodeState.OK))));
      for (String other : Samples.STAGES) {
        if (!stage.equals(other)) {
          bundles.add(new Bundle(stage, other, "to", Strength.DECLARED, 99, 1));
        }
      }
    }
    return new Stages("all", "t", "d", stages, bundles);
  }
}
