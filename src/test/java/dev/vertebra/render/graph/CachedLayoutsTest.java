package dev.vertebra.render.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CachedLayoutsTest {

  @Test
  void asksTheEngineOnceForATextAndFormat() {
    List<String> asked = new ArrayList<>();
    GraphEngine engine =
        new CachedLayouts(
            (dot, format) -> {
              asked.add(dot + " as " + format);
              return dot.toUpperCase(java.util.Locale.ROOT);
            });
    assertThat(engine.render("a", GraphFormat.PLAIN)).isEqualTo("A");
    assertThat(engine.render("a", GraphFormat.PLAIN)).isEqualTo("A");
    assertThat(engine.render("a", GraphFormat.SVG)).isEqualTo("A");
    assertThat(engine.render("b", GraphFormat.PLAIN)).isEqualTo("B");
    assertThat(asked).containsExactly("a as PLAIN", "a as SVG", "b as PLAIN");
  }
}
