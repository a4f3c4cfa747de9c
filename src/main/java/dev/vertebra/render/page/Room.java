package dev.vertebra.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** How much of a page is left for rows: what does not fit is counted, not shown. */
final class Room {
  /** What markup around a row takes. */
  private static final int MARKUP = 120;

  /** What markup around a value takes: tags, a link and its title. */
  private static final int TAGS = 60;

  private Room() {}

  /**
   * The first of the items that fit.
   *
   * @param characters room for all of them
   * @param texts every text that a row shows
   */
  static <A, B> ChangesView.Rows<B> rows(
      List<A> items, int characters, Function<A, B> row, Function<B, List<String>> texts) {
    List<B> shown = new ArrayList<>();
    int left = characters;
    for (A item : items) {
      B view = row.apply(item);
      left -= MARKUP;
      for (String text : texts.apply(view)) {
        left -= TAGS + MarkupSize.of(text);
      }
      if (left < 0) {
        break;
      }
      shown.add(view);
    }
    return new ChangesView.Rows<>(shown, items.size());
  }
}
