package dev.vertebra.render.graph;

import com.dylibso.chicory.wasm.ChicoryException;
import guru.nidi.graphviz.engine.EngineResult;
import guru.nidi.graphviz.engine.Format;
import guru.nidi.graphviz.engine.GraphvizEngine;
import guru.nidi.graphviz.engine.Options;
import guru.nidi.graphviz.engine.Rasterizer;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Graphviz inside this program: the WebAssembly build of viz.js as Java classes. Never an installed
 * {@code dot}, so the bytes do not depend on the machine. Also an engine of graphviz-java.
 *
 * <p>Starts Graphviz on first use. Safe to share between threads, which then wait for each other;
 * several objects run side by side and share nothing.
 */
public final class EmbeddedGraphviz implements GraphEngine, GraphvizEngine {
  private Optional<GraphvizProcess> running = Optional.empty();

  @Override
  public synchronized String render(String dot, GraphFormat format) {
    GraphvizProcess process = running.orElseGet(GraphvizProcess::new);
    running = Optional.empty(); // kept only when the call comes back
    try {
      String output = process.render(dot, format);
      running = Optional.of(process);
      return output;
    } catch (ChicoryException e) {
      throw new GraphException("Graphviz stopped: " + e.getMessage(), e);
    }
  }

  /** Graphviz's own version, such as {@code 16.1.0}. */
  public synchronized String version() {
    GraphvizProcess process = running.orElseGet(GraphvizProcess::new);
    running = Optional.of(process);
    return process.version();
  }

  @Override
  public void init(Consumer<GraphvizEngine> onOk, Consumer<GraphvizEngine> onError) {
    onOk.accept(this);
  }

  @Override
  public EngineResult execute(String src, Options options, Rasterizer rasterizer) {
    GraphFormat format = options.format == Format.PLAIN ? GraphFormat.PLAIN : GraphFormat.SVG;
    return EngineResult.fromString(render(src, format));
  }

  @Override
  public synchronized void close() {
    running = Optional.empty();
  }
}
