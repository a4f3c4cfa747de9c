package dev.vertebra.render.page;

import dev.vertebra.model.MatrixRow;
import dev.vertebra.model.Verdict;
import java.util.List;

/**
 * The trace matrix.
 *
 * @param rows by subject
 */
public record MatrixView(List<Row> rows) {

  /** A row; see {@link MatrixRow}. */
  public record Row(
      Ref subject,
      List<Ref> origins,
      List<Ref> risks,
      List<Ref> implementations,
      List<Ref> protocols,
      List<Ref> runs,
      Verdict verdict,
      List<Ref> releases,
      List<Ref> signals,
      List<String> holes) {}

  public MatrixView {
    rows = List.copyOf(rows);
  }

  static MatrixView of(List<MatrixRow> rows, Refs refs) {
    return new MatrixView(
        rows.stream()
            .map(
                r ->
                    new Row(
                        refs.get(r.subject()),
                        refs.all(r.origins()),
                        refs.all(r.risks()),
                        refs.all(r.implementations()),
                        refs.all(r.protocols()),
                        refs.all(r.runs()),
                        r.verdict(),
                        refs.all(r.releases()),
                        refs.all(r.signals()),
                        r.holes()))
            .toList());
  }

  /** Number of rows without a hole. */
  public long whole() {
    return rows.stream().filter(r -> r.holes().isEmpty()).count();
  }

  /** Rows with a hole. */
  public List<Row> withHoles() {
    return rows.stream().filter(r -> !r.holes().isEmpty()).toList();
  }
}
