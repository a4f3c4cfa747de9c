package dev.vertebra.render.site;

import dev.vertebra.render.page.UpdatesView;

/**
 * A page on how updates are controlled.
 *
 * @param all everything about them
 * @param sheet the versions of this page
 */
public record UpdatesPage(UpdatesView all, Sheet<UpdatesView.Version> sheet) {
  private static final int SHOWN = 30;

  /** The most changes that a version shows in full, and rows of its other lists. */
  public int most() {
    return SHOWN;
  }
}
