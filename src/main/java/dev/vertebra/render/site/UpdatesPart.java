package dev.vertebra.render.site;

import dev.vertebra.render.page.UpdatesView;
import java.util.List;

/** A buyer's question: how are updates controlled? */
final class UpdatesPart implements SitePart {
  /** Bytes that the versions of a page may take. */
  private static final int ROOM = 120_000;

  /** About what stands around a version, and what each row of its lists takes. */
  private static final int AROUND = 6_000;

  private static final int ROW = 700;

  @Override
  public void write(Site site) {
    UpdatesView view = site.pages().updates();
    for (Sheet<UpdatesView.Version> sheet :
        Sheet.fit(Section.UPDATES.path(), view.versions(), ROOM, UpdatesPart::bytes)) {
      site.write(
          new PageAt(
              sheet.path(),
              "questions/updates",
              sheet.title(Section.UPDATES.label()),
              Section.UPDATES.mark(),
              List.of(),
              new UpdatesPage(view, sheet)));
    }
  }

  private static int bytes(UpdatesView.Version version) {
    int texts =
        version.changes().stream()
            .mapToInt(c -> c.reason().length() + c.impact().length() + c.rationale().length())
            .sum();
    int rows =
        version.components().size()
            + version.required().size()
            + version.signatures().size()
            + 3 * version.changes().size();
    return AROUND + texts + ROW * rows;
  }
}
