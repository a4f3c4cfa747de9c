package dev.vertebra.render.site;

import dev.vertebra.render.page.UpdatesView;
import java.util.ArrayList;
import java.util.List;

/**
 * A page on how updates are controlled.
 *
 * @param all everything about them
 * @param sheet the versions of this page
 */
public record UpdatesPage(UpdatesView all, Sheet<UpdatesView.Version> sheet) {
  private static final int SHOWN = 20;

  /** Characters that the changes of a list may take. */
  private static final int TEXT = 30_000;

  /** The most changes that a version shows in full, and rows of its other lists. */
  public int most() {
    return SHOWN;
  }

  /** The first changes of a list, as far as there is room for their texts. */
  public List<UpdatesView.Change> shown(List<UpdatesView.Change> changes) {
    List<UpdatesView.Change> shown = new ArrayList<>();
    int left = TEXT;
    for (UpdatesView.Change change : changes) {
      left -= change.reason().length() + change.impact().length() + change.rationale().length();
      if (shown.size() == SHOWN || (left < 0 && !shown.isEmpty())) {
        break;
      }
      shown.add(change);
    }
    return shown;
  }
}
