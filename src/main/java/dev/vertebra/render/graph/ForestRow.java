package dev.vertebra.render.graph;

/**
 * A line of a forest plot. Texts may be anything; the plot cleans and cuts them.
 *
 * @param label what was measured: a subgroup, or a run and its data
 * @param weight whether it is a whole or a part
 * @param point where it lies
 * @param figure estimate and interval as text
 * @param cases number of cases as text
 * @param criterion what is demanded, as text; empty when nothing is
 */
public record ForestRow(
    String label, Weight weight, PlotPoint point, String figure, String cases, String criterion) {

  /** Whether a row is about all cases or about some. */
  public enum Weight {
    /** All cases of a run. */
    WHOLE("whole"),
    /** A subgroup of them. */
    PART("part");

    private final String label;

    Weight(String label) {
      this.label = label;
    }

    /** The name in classes of the style sheet. */
    public String label() {
      return label;
    }
  }
}
