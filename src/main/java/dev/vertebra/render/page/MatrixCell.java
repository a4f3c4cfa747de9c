package dev.vertebra.render.page;

import dev.vertebra.model.MatrixColumn;
import java.util.ArrayList;
import java.util.List;

/**
 * One cell of the trace matrix.
 *
 * @param column its column
 * @param entries what it names
 */
public record MatrixCell(MatrixColumn column, List<MatrixEntry> entries) {
  private static final int SHOWN = 2;
  private static final int EXPORTED = 40;

  /** What markup around a cell, an entry and a detail takes. */
  private static final int MARKUP = 120;

  private static final int LINK = 150;
  private static final int DETAIL = 20;

  public MatrixCell {
    entries = List.copyOf(entries);
  }

  /** The entries that a page has room for. */
  public List<MatrixEntry> shown() {
    return entries.subList(0, Math.min(SHOWN, entries.size()));
  }

  /** How many entries a page leaves out. */
  public int more() {
    return entries.size() - shown().size();
  }

  /** Bytes of the cell on a page, at most. */
  int weight() {
    int bytes = MARKUP;
    for (MatrixEntry entry : shown()) {
      bytes += LINK + entry.ref().map(r -> r.name().length()).orElse(0);
      bytes += MarkupSize.of(entry.shownLabel()) + MarkupSize.of(entry.at());
      for (String detail : entry.shown()) {
        bytes += DETAIL + MarkupSize.of(detail);
      }
    }
    return bytes;
  }

  /** Every entry as a line, for tables outside the site; what is beyond any use is counted. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    entries.stream().limit(EXPORTED).map(MatrixEntry::text).forEach(lines::add);
    if (entries.size() > EXPORTED) {
      lines.add("and " + (entries.size() - EXPORTED) + " more");
    }
    return lines;
  }
}
