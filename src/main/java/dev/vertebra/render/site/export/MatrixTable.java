package dev.vertebra.render.site.export;

import dev.vertebra.model.MatrixColumn;
import dev.vertebra.render.page.HoleView;
import dev.vertebra.render.page.MatrixCell;
import dev.vertebra.render.page.MatrixView;
import dev.vertebra.render.page.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The trace matrix with every column, those that the project chose first. */
final class MatrixTable {
  private MatrixTable() {}

  static byte[] csv(Pages pages) {
    MatrixView matrix = pages.matrix();
    Csv table = new Csv(headings(matrix));
    matrix.rows().forEach(r -> table.add(row(r, matrix, "; ")));
    return table.bytes();
  }

  static byte[] xlsx(Pages pages) {
    MatrixView matrix = pages.matrix();
    Xlsx table = new Xlsx("Trace matrix", headings(matrix));
    matrix.rows().forEach(r -> table.add(row(r, matrix, "\n")));
    return table.bytes();
  }

  private static List<MatrixColumn> columns(MatrixView matrix) {
    return Stream.concat(matrix.columns().stream(), matrix.others().stream()).toList();
  }

  private static List<String> headings(MatrixView matrix) {
    List<String> headings =
        new ArrayList<>(
            List.of("Subject", "Version", "Title", "Kind", "Open holes", "Justified holes"));
    columns(matrix).forEach(c -> headings.add(c.label()));
    return headings;
  }

  private static List<String> row(MatrixView.Row row, MatrixView matrix, String between) {
    List<String> cells =
        new ArrayList<>(
            List.of(
                row.subject().id(),
                row.version(),
                row.subject().title(),
                row.subject().kindTitle(),
                holes(row.open(), between),
                holes(row.justified(), between)));
    for (MatrixCell cell : row.cells(columns(matrix))) {
      cells.add(String.join(between, cell.lines()));
    }
    return cells;
  }

  private static String holes(List<HoleView> holes, String between) {
    return String.join(between, holes.stream().map(HoleView::line).toList());
  }
}
