package dev.vertebra.render.site;

import dev.vertebra.model.MatrixColumn;
import dev.vertebra.model.Verdict;
import dev.vertebra.render.page.MatrixView;
import java.util.List;

/**
 * One page of the trace matrix.
 *
 * @param matrix all of it
 * @param sheet the rows of this page
 * @param kinds kinds of its subjects, as shown, sorted
 * @param verdicts verdicts of its rows
 * @param shards number of data files that hold all rows
 */
public record MatrixPage(
    MatrixView matrix,
    Sheet<MatrixView.Row> sheet,
    List<String> kinds,
    List<Verdict> verdicts,
    int shards) {
  public MatrixPage {
    kinds = List.copyOf(kinds);
    verdicts = List.copyOf(verdicts);
  }

  /** Names of all columns, in the order of the data files. */
  public String keys() {
    return String.join(",", MatrixColumn.keys());
  }

  /** Names of the columns that show at first. */
  public String shown() {
    return String.join(",", matrix.columns().stream().map(MatrixColumn::key).toList());
  }
}
