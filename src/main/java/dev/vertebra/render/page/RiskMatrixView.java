package dev.vertebra.render.page;

import java.util.List;

/**
 * Risks in force, counted by severity and probability.
 *
 * @param name {@code initial} or {@code residual}
 * @param columns levels of probability, the lowest first
 * @param rows levels of severity, the highest first, as such a matrix is drawn
 * @param placed number of risks in its cells
 * @param total number of risks in force
 */
public record RiskMatrixView(
    String name, List<Level> columns, List<Row> rows, int placed, int total) {

  /**
   * A level of a scale.
   *
   * @param number counted from 1
   * @param label its name; may be empty
   */
  public record Level(int number, String label) {}

  /**
   * A severity.
   *
   * @param level its level
   * @param cells one for each probability
   */
  public record Row(Level level, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A pair of figures.
   *
   * @param severity severity, from 1
   * @param probability probability, from 1
   * @param zone what the project's risk procedure makes of it; empty when it states no zones
   * @param letter the zone in one letter; empty without zones
   * @param count number of risks
   * @param risks the first of them
   * @param said how many of them state which acceptability
   */
  public record Cell(
      int severity,
      int probability,
      String zone,
      String letter,
      int count,
      List<At> risks,
      List<Said> said) {
    public Cell {
      risks = List.copyOf(risks);
      said = List.copyOf(said);
    }
  }

  /**
   * Where a risk stands in the risk file.
   *
   * @param risk the record
   * @param page number of the page with its row, from 1
   */
  public record At(Ref risk, int page) {}

  /**
   * Risks that state one acceptability.
   *
   * @param label as stated; {@code not stated} when they state none
   * @param count number of them
   */
  public record Said(String label, int count) {
    /** The label as the name of a style. */
    public String name() {
      return label.replace(' ', '-');
    }
  }

  public RiskMatrixView {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** Cells with a risk, the highest severity and probability first. */
  public List<Cell> filled() {
    return rows.stream()
        .flatMap(
            r ->
                r.cells().stream()
                    .filter(c -> c.count() > 0)
                    .sorted((a, b) -> b.probability() - a.probability()))
        .toList();
  }
}
