package dev.vertebra.render.site;

import dev.vertebra.render.page.MatrixView;
import java.util.List;

/** The trace matrix: pages of rows, and the same rows as data for the script that filters them. */
final class MatrixPart implements SitePart {
  /** Bytes that the rows of a page may take. */
  private static final int ROOM = 190_000;

  @Override
  public void write(Site site) {
    MatrixView matrix = site.pages().matrix();
    List<String> shards = MatrixShards.of(matrix.rows());
    for (int i = 0; i < shards.size(); i++) {
      site.out().addText(MatrixShards.path(i + 1), shards.get(i));
    }
    List<String> kinds =
        matrix.rows().stream().map(r -> r.subject().kindTitle()).distinct().sorted().toList();
    List<Sheet<MatrixView.Row>> sheets =
        Sheet.fit(Section.MATRIX.path(), matrix.rows(), ROOM, row -> row.weight(matrix.columns()));
    for (Sheet<MatrixView.Row> sheet : sheets) {
      MatrixPage view =
          new MatrixPage(
              matrix,
              sheet,
              kinds,
              matrix.rows().stream().map(MatrixView.Row::verdict).distinct().sorted().toList(),
              shards.size());
      site.write(
          new PageAt(
              sheet.path(),
              "matrix",
              sheet.title(Section.MATRIX.label()),
              Section.MATRIX.mark(),
              List.of(),
              view));
    }
  }
}
