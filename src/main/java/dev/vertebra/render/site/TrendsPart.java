package dev.vertebra.render.site;

import dev.vertebra.render.page.TrendsView;
import java.util.List;

/** Figures over releases. */
final class TrendsPart implements SitePart {
  /** Bytes that the figures of a page may take. */
  private static final int ROOM = 120_000;

  /** About what a picture and a row of its table take. */
  private static final int PICTURE = 1_800;

  private static final int VALUE = 900;

  @Override
  public void write(Site site) {
    TrendsView view = site.pages().trends();
    for (Sheet<TrendsView.Series> sheet :
        Sheet.fit(
            Section.TRENDS.path(), view.series(), ROOM, s -> PICTURE + VALUE * s.rows().size())) {
      site.write(
          new PageAt(
              sheet.path(),
              "trends",
              sheet.title(Section.TRENDS.label()),
              Section.TRENDS.mark(),
              List.of(),
              new TrendsPage(view, sheet)));
    }
  }
}
