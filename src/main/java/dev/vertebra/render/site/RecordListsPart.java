package dev.vertebra.render.site;

import dev.vertebra.render.page.KindListView;
import dev.vertebra.render.page.KindView;
import dev.vertebra.render.page.MarkupSize;
import dev.vertebra.render.page.StageView;
import java.util.List;

/** Records by stage, and a list of each kind. */
final class RecordListsPart implements SitePart {
  /** What the rows of a page may take. */
  private static final int ROOM = 150_000;

  /** What a row takes besides its texts. */
  private static final int MARKUP = 260;

  @Override
  public void write(Site site) {
    site.write(PageAt.first(Section.RECORDS, "Records by stage", site.pages().stages()));
    for (StageView stage : site.pages().stages()) {
      stage.kinds().forEach(kind -> list(site, kind));
    }
  }

  private static void list(Site site, KindView kind) {
    KindListView list = site.pages().list(kind);
    String first = "kinds/" + kind.name() + ".html";
    for (Sheet<KindListView.Row> sheet :
        Sheet.fit(first, list.rows(), ROOM, RecordListsPart::takes)) {
      List<SitePage.Crumb> crumbs =
          sheet.number() == 1
              ? List.of(Section.RECORDS.crumb())
              : List.of(Section.RECORDS.crumb(), new SitePage.Crumb(kind.plural(), first));
      site.write(
          new PageAt(
              sheet.path(),
              "kind",
              sheet.title(kind.plural()),
              PageAt.kind(kind.kind()),
              crumbs,
              new KindPage(list, sheet)));
    }
  }

  private static int takes(KindListView.Row row) {
    return MARKUP + MarkupSize.of(row.ref()) + MarkupSize.of(row.place().text());
  }
}
