package dev.vertebra.render.site;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.render.page.KindView;
import dev.vertebra.render.page.RecordView;
import java.util.List;

/** A page for each record. */
final class RecordsPart implements SitePart {
  /** Records rendered at a time; bounds memory and keeps the order of writing fixed. */
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

  private static PageAt page(Site site, EvidenceRecord record) {
    RecordView view = site.pages().record(record);
    KindView kind = view.kind();
    return new PageAt(
        "records/" + view.ref().name() + ".html",
        "record",
        view.ref().title(),
        PageAt.kind(kind.kind()),
        List.of(
            Section.RECORDS.crumb(),
            new SitePage.Crumb(kind.plural(), "kinds/" + kind.name() + ".html")),
        new RecordPage(view, site.pictures().neighbourhood(view), site.fragments()));
  }
}
