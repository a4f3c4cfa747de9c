package dev.vertebra.render.site;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

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

  /** Pages that a pager leads to besides the near ones. */
  private static final int STOPS = 20;

  /** How near a page is to be named. */
  private static final int NEAR = 2;

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

  /**
   * Cuts a list whose rows take room of different size; an empty one is one empty page.
   *
   * @param first path of the first page below the release's folder
   * @param room bytes that the rows of a page may take
   * @param takes about how many bytes a row takes as markup
   */
  static <T> List<Sheet<T>> fit(String first, List<T> rows, int room, ToIntFunction<T> takes) {
    List<List<T>> parts = new ArrayList<>();
    List<T> part = new ArrayList<>();
    int left = room;
    for (T row : rows) {
      int bytes = takes.applyAsInt(row);
      if (bytes > left && !part.isEmpty()) {
        parts.add(part);
        part = new ArrayList<>();
        left = room;
      }
      part.add(row);
      left -= bytes;
    }
    parts.add(part);
    return of(first, parts);
  }

  /** Pages whose rows somebody else has dealt out; at least one. */
  static <T> List<Sheet<T>> of(String first, List<List<T>> parts) {
    String stem = first.substring(0, first.length() - ENDING.length());
    int all = parts.stream().mapToInt(List::size).sum();
    List<Sheet<T>> sheets = new ArrayList<>();
    int before = 0;
    for (List<T> part : parts) {
      sheets.add(new Sheet<>(stem, sheets.size() + 1, parts.size(), before, all, part));
      before += part.size();
    }
    return sheets;
  }

  /** Numbers of pages that a pager leads to: both ends, those beside this one, and some between. */
  public List<Integer> stops() {
    int stride = 1;
    for (int factor = 2; count / stride > STOPS; factor = factor == 2 ? 5 : 2) {
      stride *= factor;
    }
    List<Integer> stops = new ArrayList<>();
    for (int n = 1; n <= count; n++) {
      if (n == 1 || n == count || n % stride == 0 || Math.abs(n - number) <= NEAR) {
        stops.add(n);
      }
    }
    return stops;
  }

  /** The same page with what stands for its rows. */
  <R> Sheet<R> with(List<R> others) {
    return new Sheet<>(stem, number, count, before, all, others);
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
