package dev.vertebra.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of a {@link MarkdownReport}.
 *
 * @param noun what a row is
 * @param heads of the columns
 * @param rows each a whole line
 * @param leftOut number of rows that there is no room for
 */
public record MarkdownTable(String noun, List<String> heads, List<String> rows, int leftOut) {
  public MarkdownTable {
    heads = List.copyOf(heads);
    rows = List.copyOf(rows);
  }

  /** A table for which there is room. */
  public MarkdownTable(String noun, List<String> heads, List<String> rows) {
    this(noun, heads, rows, 0);
  }

  /** A row of cells, which must be safe to stand in one. */
  public static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  /** Whether there is no row. */
  public boolean isEmpty() {
    return rows.isEmpty() && leftOut == 0;
  }

  /** The same table with as many of its first rows as fit. */
  public MarkdownTable upTo(int bytes) {
    List<String> kept = new ArrayList<>();
    int left = bytes;
    for (String row : rows) {
      left -= bytes(row);
      if (left < 0) {
        break;
      }
      kept.add(row);
    }
    return new MarkdownTable(noun, heads, kept, rows.size() - kept.size());
  }

  /** Length of the rows in UTF-8. */
  public int bytes() {
    return rows.stream().mapToInt(MarkdownTable::bytes).sum();
  }

  private static int bytes(String row) {
    return row.getBytes(StandardCharsets.UTF_8).length;
  }

  /** The table, and how many rows there is no room for. */
  public String text() {
    StringBuilder text = new StringBuilder("| ").append(String.join(" | ", heads)).append(" |\n");
    text.append("| --- ".repeat(heads.size())).append("|\n");
    rows.forEach(text::append);
    text.append('\n');
    if (leftOut > 0) {
      text.append(Counted.of(leftOut, noun)).append(" more, for which there is no room\n\n");
    }
    return text.toString();
  }
}
