package dev.vertebra.render.site;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.render.page.LinkGroup;
import dev.vertebra.render.page.RecordView;
import java.util.ArrayList;
import java.util.List;

/** A page for each record, and its links on pages of their own where they are many. */
final class RecordsPart implements SitePart {
  /** Records rendered at a time; bounds memory and keeps the order of writing fixed. */
  private static final int BATCH = 256;

  /** Bytes that the links of a page may take. */
  private static final int ROOM = 150_000;

  @Override
  public void write(Site site) {
    List<EvidenceRecord> records = site.pages().records();
    Fragments deeper = new Fragments("../../");
    for (int from = 0; from < records.size(); from += BATCH) {
      List<EvidenceRecord> batch = records.subList(from, Math.min(records.size(), from + BATCH));
      batch.parallelStream()
          .map(r -> pages(site, r, deeper).stream().map(p -> Made.of(site, p)).toList())
          .toList()
          .forEach(pages -> pages.forEach(m -> site.out().add(m.path(), m.bytes())));
    }
  }

  static List<PageAt> pages(Site site, EvidenceRecord record, Fragments deeper) {
    RecordView view = site.pages().record(record);
    List<PageAt> pages = new ArrayList<>();
    LinkTable out = LinkTable.of(view.outgoing(), "links/" + view.ref().name() + "/out.html");
    LinkTable in = LinkTable.of(view.incoming(), "links/" + view.ref().name() + "/in.html");
    pages.add(
        new PageAt(
            "records/" + view.ref().name() + ".html",
            "record",
            view.ref().title(),
            PageAt.kind(view.kind().kind()),
            crumbs(view),
            new RecordPage(view, site.pictures().neighbourhood(view), out, in, site.fragments())));
    pages.addAll(links(view, out, "Links out of ", view.outgoing(), deeper));
    pages.addAll(links(view, in, "Links in to ", view.incoming(), deeper));
    return pages;
  }

  private static List<SitePage.Crumb> crumbs(RecordView view) {
    return List.of(
        Section.RECORDS.crumb(),
        new SitePage.Crumb(view.kind().plural(), "kinds/" + view.kind().name() + ".html"));
  }

  private static List<PageAt> links(
      RecordView view, LinkTable table, String what, List<LinkGroup> groups, Fragments fragments) {
    if (!table.isCut()) {
      return List.of();
    }
    String heading = what + view.ref().id();
    List<SitePage.Crumb> crumbs = new ArrayList<>(crumbs(view));
    crumbs.add(new SitePage.Crumb(view.ref().id(), "records/" + view.ref().name() + ".html"));
    List<PageAt> pages = new ArrayList<>();
    for (Sheet<LinkTable.Row> sheet :
        Sheet.fit(table.path(), LinkTable.rows(groups), ROOM, r -> LinkTable.takes(r.link()))) {
      pages.add(
          new PageAt(
              sheet.path(),
              "links",
              sheet.title(heading),
              PageAt.kind(view.kind().kind()),
              crumbs,
              new LinksPage(view.ref(), heading, groups == view.outgoing(), sheet, fragments)));
    }
    return pages;
  }
}
