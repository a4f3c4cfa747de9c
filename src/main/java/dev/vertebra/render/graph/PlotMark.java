package dev.vertebra.render.graph;

/** How a point of a plot is drawn: by shape, and by a word beside it, never by colour alone. */
public enum PlotMark {
  /** Its criteria are met: a disc. */
  MET("met", "met"),
  /** A criterion is not met: a cross. */
  NOT_MET("not-met", "not met"),
  /** A criterion has no figure to be held against: a dashed ring. */
  UNDETERMINED("undetermined", "undetermined"),
  /** No criterion asks about it: a ring. */
  NONE("none", "no criterion");

  private final String label;
  private final String word;

  PlotMark(String label, String word) {
    this.label = label;
    this.word = word;
  }

  /** The name in classes of the style sheet. */
  public String label() {
    return label;
  }

  /** As a reader sees it. */
  public String word() {
    return word;
  }
}
