package dev.vertebra.render.dossier.content;

import dev.vertebra.render.page.FieldView;
import dev.vertebra.render.page.ValueView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A field that holds several structures, as a table of its own.
 *
 * @param title the field
 * @param columns headings with their widths
 * @param rows cells of pieces
 */
public record ValueTable(String title, List<Column> columns, List<List<List<Piece>>> rows) {

  /**
   * A column.
   *
   * @param label its heading
   * @param percent its share of the table's width; the shares sum to 100
   */
  public record Column(String label, int percent) {}

  /** No column is weighed as if its cells were narrower or wider than this many characters. */
  private static final int NARROWEST = 8;

  private static final int WIDEST = 48;

  public ValueTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** The tables among the fields. */
  static List<ValueTable> of(List<FieldView> fields) {
    List<ValueTable> tables = new ArrayList<>();
    for (FieldView field : fields) {
      if (field.value() instanceof ValueView.Table table) {
        tables.add(of(field.label(), table));
      }
    }
    return tables;
  }

  private static ValueTable of(String title, ValueView.Table table) {
    List<List<List<Piece>>> rows =
        table.rows().stream().map(r -> r.stream().map(Piece::line).toList()).toList();
    int[] percents = percents(table.columns(), rows);
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < percents.length; i++) {
      columns.add(new Column(table.columns().get(i), percents[i]));
    }
    return new ValueTable(title, columns, rows);
  }

  private static int[] percents(List<String> labels, List<List<List<Piece>>> rows) {
    int[] weights = labels.stream().mapToInt(String::length).toArray();
    for (List<List<Piece>> row : rows) {
      for (int i = 0; i < weights.length; i++) {
        weights[i] = Math.max(weights[i], Piece.length(row.get(i)));
      }
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Math.max(NARROWEST, Math.min(WIDEST, weights[i]));
    }
    int total = Arrays.stream(weights).sum();
    int[] percents = Arrays.stream(weights).map(w -> w * 100 / total).toArray();
    percents[percents.length - 1] += 100 - Arrays.stream(percents).sum();
    return percents;
  }
}
