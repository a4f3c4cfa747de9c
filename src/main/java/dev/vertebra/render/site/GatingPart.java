package dev.vertebra.render.site;

import dev.vertebra.render.page.GatingView;
import java.util.List;

/** A buyer's question: who let the release out, and on what? */
final class GatingPart implements SitePart {
  private static final int EVENTS = 120;

  @Override
  public void write(Site site) {
    GatingView view = site.pages().gating();
    for (Sheet<GatingView.Event> sheet : Sheet.cut(Section.GATING.path(), view.trail(), EVENTS)) {
      site.write(
          new PageAt(
              sheet.path(),
              "questions/release-gating",
              sheet.title(Section.GATING.label()),
              Section.GATING.mark(),
              List.of(),
              new GatingPage(view, sheet)));
    }
  }
}
