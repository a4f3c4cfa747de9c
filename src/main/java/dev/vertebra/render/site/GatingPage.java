package dev.vertebra.render.site;

import dev.vertebra.render.page.GatingView;

/**
 * A page on how the release was let out.
 *
 * @param all everything about it
 * @param sheet what happened, in so far as this page shows it
 */
public record GatingPage(GatingView all, Sheet<GatingView.Event> sheet) {
  private static final int SHOWN = 60;

  /** The most rows of a list that is not cut into pages. */
  public int most() {
    return SHOWN;
  }
}
