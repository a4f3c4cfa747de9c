package dev.vertebra.render.dossier.content;

import dev.vertebra.render.page.FieldView;
import dev.vertebra.render.page.ValueView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A row of a field table: one field, or two short ones side by side.
 *
 * @param cells one or two
 */
public record FieldRow(List<Cell> cells) {

  /** Two values up to this long share a row. */
  private static final int SHORT = 30;

  /**
   * A field.
   *
   * @param label its name for a reader
   * @param lines its value, one line for each item
   */
  public record Cell(String label, List<List<Piece>> lines) {
    public Cell {
      lines = List.copyOf(lines);
    }

    private boolean isShort() {
      return lines.size() == 1 && Piece.length(lines.get(0)) <= SHORT && label.length() <= 24;
    }
  }

  public FieldRow {
    cells = List.copyOf(cells);
  }

  /** Rows for fields in their order; tables among the fields are left to {@link ValueTable}. */
  static List<FieldRow> of(List<FieldView> fields) {
    return paired(fields.stream().flatMap(f -> cell(f).stream()).toList());
  }

  private static List<FieldRow> paired(List<Cell> cells) {
    List<FieldRow> rows = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      if (cell.isShort() && i + 1 < cells.size() && cells.get(i + 1).isShort()) {
        rows.add(new FieldRow(List.of(cell, cells.get(++i))));
      } else {
        rows.add(new FieldRow(List.of(cell)));
      }
    }
    return rows;
  }

  private static Optional<Cell> cell(FieldView field) {
    if (field.value() instanceof ValueView.Structure structure) {
      return Optional.of(
          new Cell(field.label(), structure.fields().stream().map(FieldRow::named).toList()));
    }
    return field.value() instanceof ValueView.Table
        ? Optional.empty()
        : Optional.of(new Cell(field.label(), Piece.items(field.value())));
  }

  private static List<Piece> named(FieldView field) {
    List<Piece> line = new ArrayList<>(List.of(Piece.quiet(field.label() + " ")));
    line.addAll(Piece.line(field.value()));
    return line;
  }
}
