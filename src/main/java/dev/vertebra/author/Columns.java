package dev.vertebra.author;

import dev.vertebra.diagnostic.Glyphs;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows in columns for a terminal. Control and format characters are made visible first, so that no
 * text can move the cursor, hide another or break a column.
 */
final class Columns {
  private static final String GAP = "  ";

  private final String indent;
  private final List<List<String>> rows = new ArrayList<>();

  /** Columns behind an indentation. */
  Columns(String indent) {
    this.indent = indent;
  }

  /** Adds a row; rows may differ in length. */
  void add(String... cells) {
    rows.add(List.of(cells).stream().map(Glyphs::visible).toList());
  }

  /** One line for each row, each column as wide as its widest cell, the last not padded. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(indent);
      for (int column = 0; column < row.size(); column++) {
        String cell = row.get(column);
        line.append(cell);
        if (column + 1 < row.size()) {
          line.append(" ".repeat(width(column) - Glyphs.width(cell))).append(GAP);
        }
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private int width(int column) {
    return rows.stream()
        .filter(row -> column < row.size())
        .mapToInt(row -> Glyphs.width(row.get(column)))
        .max()
        .orElse(0);
  }
}
