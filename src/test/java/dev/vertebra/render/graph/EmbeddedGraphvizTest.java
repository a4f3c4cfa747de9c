package dev.vertebra.render.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guru.nidi.graphviz.engine.Format;
import guru.nidi.graphviz.engine.Options;
import guru.nidi.graphviz.engine.Rasterizer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class EmbeddedGraphvizTest {
  private static final String DOT = "digraph { rankdir=LR; a -> b -> c; a -> c; b -> d [label=x] }";

  @Test
  void theModuleIsTheOneThatTheDecisionNames() throws Exception {
    byte[] module = Files.readAllBytes(Path.of("src/main/wasm/graphviz.wasm"));
    String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(module));
    assertThat(Files.readString(Path.of("src/main/wasm/graphviz.wasm.sha256"))).startsWith(digest);
    assertThat(Files.readString(Path.of("src/site/markdown/decisions/0004-graph-engine.md")))
        .contains(digest);
    assertThat(new EmbeddedGraphviz().version()).isEqualTo("16.1.0");
  }

  @Test
  void drawsAGraph() {
    String svg = new EmbeddedGraphviz().svg(DOT);
    assertThat(svg).contains("<svg", "<title>a&#45;&gt;b</title>").endsWith("</svg>\n");
  }

  @Test
  void refusesBadDotInGraphvizsWordsAndGoesOn() {
    EmbeddedGraphviz engine = new EmbeddedGraphviz();
    assertThatThrownBy(() -> engine.svg("digraph { a -> }"))
        .isInstanceOf(GraphException.class)
        .hasMessageContaining("syntax error in line 1");
    assertThatThrownBy(() -> engine.svg("")).isInstanceOf(GraphException.class);
    assertThat(engine.svg(DOT)).isEqualTo(new EmbeddedGraphviz().svg(DOT));
  }

  @Test
  void leavesNoTraceOfOneGraphInTheNext() {
    EmbeddedGraphviz used = new EmbeddedGraphviz();
    used.svg("digraph { node [shape=ellipse, color=red]; x -> y -> z -> x }");
    assertThat(used.render(DOT, GraphFormat.PLAIN))
        .isEqualTo(new EmbeddedGraphviz().render(DOT, GraphFormat.PLAIN));
  }

  @Test
  void readsNoFiles() {
    String dot = "digraph { a [image=\"/etc/passwd\"]; b [shapefile=\"pom.xml\"]; a -> b }";
    assertThat(new EmbeddedGraphviz().svg(dot)).doesNotContain("root:", "<image");
  }

  @Test
  void doesNotHearOfLocaleAndZone() {
    String expected = Samples.ENGINE.svg(DOT);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
      assertThat(new EmbeddedGraphviz().svg(DOT)).isEqualTo(expected);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void isSharedBetweenThreads() throws Exception {
    EmbeddedGraphviz engine = new EmbeddedGraphviz();
    String expected = engine.svg(DOT);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<String> draw = () -> engine.svg(DOT);
      for (var result : threads.invokeAll(List.of(draw, draw, draw, draw, draw, draw))) {
        assertThat(result.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void isAnEngineOfGraphvizJava() throws Exception {
    try (EmbeddedGraphviz engine = new EmbeddedGraphviz()) {
      Options options = Options.create().format(Format.PLAIN);
      assertThat(engine.execute(DOT, options, Rasterizer.NONE).asString())
          .isEqualTo(engine.render(DOT, GraphFormat.PLAIN));
    }
  }
}
