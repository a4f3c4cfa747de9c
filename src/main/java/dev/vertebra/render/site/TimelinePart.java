package dev.vertebra.render.site;

import dev.vertebra.render.page.TimelineView;

/** What happened when. */
final class TimelinePart implements SitePart {
  private static final int ENTRIES = 250;

  @Override
  public void write(Site site) {
    TimelineView line = site.pages().timeline();
    for (Sheet<TimelineView.Entry> sheet :
        Sheet.cut(Section.TIMELINE.path(), line.entries(), ENTRIES)) {
      TimelinePage view = new TimelinePage(line, sheet);
      String title = sheet.title("Timeline");
      site.write(
          sheet.number() == 1
              ? PageAt.first(Section.TIMELINE, title, view)
              : PageAt.below(Section.TIMELINE, sheet.path(), "timeline", title, view));
    }
  }
}
