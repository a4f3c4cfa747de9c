package dev.vertebra.render.site;

import dev.vertebra.render.page.KindView;
import dev.vertebra.render.page.StageView;
import java.util.List;

/** Records by stage, and a list of each kind. */
final class RecordListsPart implements SitePart {
  @Override
  public void write(Site site) {
    site.write(PageAt.first(Section.RECORDS, "Records by stage", site.pages().stages()));
    for (StageView stage : site.pages().stages()) {
      for (KindView kind : stage.kinds()) {
        site.write(
            new PageAt(
                "kinds/" + kind.name() + ".html",
                "kind",
                kind.plural(),
                PageAt.kind(kind.kind()),
                List.of(Section.RECORDS.crumb()),
                site.pages().list(kind)));
      }
    }
  }
}
