package dev.vertebra.render.graph;

import java.util.Locale;

/** What a reader should think of a node at first sight; the worst last. */
public enum NodeState {
  /** On file, nothing open. */
  OK("#0b6b6b"),
  /** Has an open warning. */
  WARNING("#8a5a00"),
  /** Demanded, and not on file. */
  GAP("#a3231f"),
  /** Has an open error. */
  ERROR("#a3231f");

  private final String colour;

  NodeState(String colour) {
    this.colour = colour;
  }

  /** Lower-case name: the class {@code state-...} and the text in the legend. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Colour where no style sheet applies, as in the PDF. */
  String colour() {
    return colour;
  }
}
