package dev.vertebra.render.site;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.render.page.Ref;
import dev.vertebra.render.page.ThreadView;
import java.util.List;

/** The thread of each record. */
final class ThreadsPart implements SitePart {
  /** Records listed on a page; keeps it below 100 KB. */
  private static final int MOST = 54;

  /** Pages made at a time; bounds memory and keeps the order of writing fixed. */
  private static final int BATCH = 256;

  @Override
  public void write(Site site) {
    List<EvidenceRecord> records = site.pages().records();
    for (int from = 0; from < records.size(); from += BATCH) {
      List<EvidenceRecord> batch = records.subList(from, Math.min(records.size(), from + BATCH));
      batch.parallelStream()
          .map(r -> Made.of(site, page(site, r)))
          .toList()
          .forEach(m -> site.out().add(m.path(), m.bytes()));
    }
  }

  /** The address of a record's thread below the release's folder. */
  static String path(Ref record) {
    return "threads/" + record.name() + ".html";
  }

  private static PageAt page(Site site, EvidenceRecord record) {
    ThreadView thread = site.pages().thread(record, MOST);
    Ref start = thread.start();
    return new PageAt(
        path(start),
        "thread",
        "Thread of " + start.id(),
        PageAt.kind(start.kind()),
        List.of(
            Section.RECORDS.crumb(),
            new SitePage.Crumb(thread.kind().plural(), "kinds/" + thread.kind().name() + ".html"),
            new SitePage.Crumb(start.id(), "records/" + start.name() + ".html")),
        new ThreadPage(
            thread, site.pictures().thread(thread, site.pages().stages()), site.fragments()));
  }
}
