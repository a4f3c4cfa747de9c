package dev.vertebra.render.graph;

/** What a {@link GraphEngine} can write. */
public enum GraphFormat {
  /** A drawing. */
  SVG("svg"),
  /** Positions only, in inches: one {@code graph}, {@code node}, {@code edge} line each. */
  PLAIN("plain");

  private final String device;

  GraphFormat(String device) {
    this.device = device;
  }

  String device() {
    return device;
  }
}
