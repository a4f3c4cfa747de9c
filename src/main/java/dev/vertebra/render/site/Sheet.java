package dev.vertebra.render.site;

import java.util.ArrayList;
import java.util.List;

/**
 * One page of a list that is cut into pages, so that none grows with the evidence.
 *
 * @param stem path of the first page below the release's folder, without its ending
 * @param number of this page, from 1
 * @param count number of pages
 * @param before rows on earlier pages
 * @param all rows of the whole list
 * @param rows the rows of this page
 * @param <T> a row
 */
public record Sheet<T>(String stem, int number, int count, int before, int all, List<T> rows) {
  private static final String ENDING = ".html";

  public Sheet {
    rows = List.copyOf(rows);
  }

  /**
   * Cuts a list; an empty one is one empty page.
   *
   * @param first path of the first page below the release's folder
   * @param most rows of a page
   */
  static <T> List<Sheet<T>> cut(String first, List<T> rows, int most) {
    String stem = first.substring(0, first.length() - ENDING.length());
    int count = Math.max(1, (rows.size() + most - 1) / most);
    List<Sheet<T>> sheets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int from = i * most;
      List<T> part = rows.subList(from, Math.min(rows.size(), from + most));
      sheets.add(new Sheet<>(stem, i + 1, count, from, rows.size(), part));
    }
    return sheets;
  }

  /** Whether the list has more than this page. */
  public boolean isCut() {
    return count > 1;
  }

  /** Path of this page below the release's folder. */
  public String path() {
    return pathOf(number);
  }

  /** Path of the page of a number, from 1. */
  public String pathOf(int page) {
    return page == 1 ? stem + ENDING : stem + "." + page + ENDING;
  }

  /** The title of this page, which says which of several it is. */
  String title(String of) {
    return isCut() ? of + ", page " + number + " of " + count : of;
  }
}
