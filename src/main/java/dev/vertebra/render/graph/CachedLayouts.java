package dev.vertebra.render.graph;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers what another engine made of a DOT text, because site and dossier draw the same graphs.
 * Safe for use by several threads: a text is laid out once, and whoever else asks for it waits.
 */
public final class CachedLayouts implements GraphEngine {
  private record Request(String dot, GraphFormat format) {}

  private final GraphEngine engine;
  private final Map<Request, String> made = new ConcurrentHashMap<>();

  /** Asks {@code engine} for what was not asked before. */
  public CachedLayouts(GraphEngine engine) {
    this.engine = engine;
  }

  @Override
  public String render(String dot, GraphFormat format) {
    return made.computeIfAbsent(new Request(dot, format), r -> engine.render(r.dot(), r.format()));
  }
}
