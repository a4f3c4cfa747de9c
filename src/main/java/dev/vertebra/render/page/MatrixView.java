package dev.vertebra.render.page;

import dev.vertebra.model.MatrixColumn;
import dev.vertebra.model.MatrixRow;
import dev.vertebra.model.MatrixRow.Place;
import dev.vertebra.model.Verdict;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The trace matrix.
 *
 * @param columns what it shows between subjects and holes, as the project has it
 * @param rows by subject
 */
public record MatrixView(List<MatrixColumn> columns, List<Row> rows) {

  /**
   * A row.
   *
   * @param subject what owes verification
   * @param version its version as written; may be empty
   * @param verdict what its runs make of it
   * @param gaps its holes, the justified ones included
   * @param places records by what they are to the subject
   * @param cells makes its cells, which are many and seldom all needed
   */
  public record Row(
      Ref subject,
      String version,
      Verdict verdict,
      List<HoleView> gaps,
      Function<Place, List<Ref>> places,
      Function<MatrixColumn, MatrixCell> cells) {
    /** What markup around a row and a hole takes. */
    private static final int ROW = 400;

    private static final int GAP = 220;
    private static final int GAPS_SHOWN = 3;

    public Row {
      gaps = List.copyOf(gaps);
    }

    /** Its cells in these columns. */
    public List<MatrixCell> cells(List<MatrixColumn> columns) {
      return columns.stream().map(cells).toList();
    }

    /** Bytes of the row on a page that shows these columns, at most. */
    public int weight(List<MatrixColumn> columns) {
      int bytes = ROW + MarkupSize.of(subject.title());
      for (MatrixCell cell : cells(columns)) {
        bytes += cell.weight();
      }
      for (HoleView gap : shown()) {
        bytes += GAP + MarkupSize.of(gap.shownText()) + MarkupSize.of(gap.shownAccount());
      }
      return bytes;
    }

    /** Records in the place of this name. */
    public List<Ref> at(String place) {
      return places.apply(Place.valueOf(place));
    }

    /** Holes that nobody has dealt with. */
    public List<HoleView> open() {
      return gaps.stream().filter(g -> !g.isJustified()).toList();
    }

    /** Holes that somebody has answered for. */
    public List<HoleView> justified() {
      return gaps.stream().filter(HoleView::isJustified).toList();
    }

    /** The holes that a page has room for: the open ones first. */
    public List<HoleView> shown() {
      return Stream.concat(open().stream(), justified().stream()).limit(GAPS_SHOWN).toList();
    }

    /** How many holes a page leaves out. */
    public int more() {
      return Math.max(0, gaps.size() - GAPS_SHOWN);
    }

    /** The open ones in words. */
    public List<String> holes() {
      return open().stream().map(HoleView::shownText).toList();
    }

    /** {@code open}, {@code justified} when it has no other holes, or {@code whole}. */
    public String standing() {
      return gaps.isEmpty() ? "whole" : open().isEmpty() ? "justified" : "open";
    }
  }

  public MatrixView {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  static MatrixView of(Publication publication, Refs refs) {
    MatrixEntries entries = new MatrixEntries(publication, refs);
    return new MatrixView(
        publication.project().matrixColumns(),
        publication.analysis().matrix().stream()
            .map(r -> row(r, publication, refs, entries))
            .toList());
  }

  private static Row row(MatrixRow row, Publication publication, Refs refs, MatrixEntries entries) {
    return new Row(
        refs.get(row.subject()),
        publication.graph().get(row.subject()).text("version"),
        row.verdict(),
        row.gaps().stream().map(h -> HoleView.of(h, refs)).toList(),
        place -> refs.all(row.at(place)),
        column -> entries.cell(row, column));
  }

  /** Number of rows of this standing; see {@link Row#standing}. */
  public long count(String standing) {
    return rows.stream().filter(r -> r.standing().equals(standing)).count();
  }

  /** Number of rows without an open hole. */
  public long whole() {
    return rows.size() - count("open");
  }

  /** Rows with an open hole. */
  public List<Row> withHoles() {
    return rows.stream().filter(r -> r.standing().equals("open")).toList();
  }

  /** Columns that it can show and does not. */
  public List<MatrixColumn> others() {
    return List.of(MatrixColumn.values()).stream().filter(c -> !columns.contains(c)).toList();
  }
}
