package dev.vertebra.render.site;

import dev.vertebra.render.page.FindingSheet;
import dev.vertebra.render.page.FindingsView;
import dev.vertebra.render.page.MarkupSize;
import dev.vertebra.render.page.ReviewsView;
import java.util.List;
import java.util.stream.Stream;

/** What was found, who looked, and what a reader may rely on. */
final class AssurancePart implements SitePart {
  /** What the suspect links of a page may take; the first page has the ledger besides. */
  private static final int ROOM = 120_000;

  /** What a suspect link takes besides its texts and links. */
  private static final int SUSPECT = 400;

  /** What stands around words in a row. */
  private static final int RUN = 16;

  @Override
  public void write(Site site) {
    findings(site);
    reviews(site);
    site.write(
        PageAt.first(
            Section.RECONSTRUCT, "From the field to this release", site.pages().reconstruct()));
    site.write(PageAt.first(Section.INTEGRITY, "Integrity", site.pages().overview()));
  }

  private static void findings(Site site) {
    FindingsView all = site.pages().findings();
    List<FindingSheet> parts = site.pages().findingSheets();
    List<Sheet<FindingSheet.Entry>> sheets =
        Sheet.of(
            Section.FINDINGS.path(),
            parts.stream()
                .map(p -> Stream.concat(p.open().stream(), p.waived().stream()).toList())
                .toList());
    for (int i = 0; i < sheets.size(); i++) {
      Sheet<FindingSheet.Entry> sheet = sheets.get(i);
      FindingsPage view = new FindingsPage(all, parts.get(i), sheet);
      site.write(PageAt.sheet(Section.FINDINGS, "Findings", sheet, view));
    }
  }

  private static void reviews(Site site) {
    ReviewsView all = site.pages().reviews();
    for (Sheet<ReviewsView.Suspect> sheet :
        Sheet.fit(Section.REVIEWS.path(), all.changed(), ROOM, AssurancePart::takes)) {
      ReviewsPage view = new ReviewsPage(all, sheet);
      site.write(PageAt.sheet(Section.REVIEWS, "Reviews of links", sheet, view));
    }
  }

  private static int takes(ReviewsView.Suspect suspect) {
    int words =
        suspect.changes().stream()
            .flatMap(c -> c.runs().stream())
            .mapToInt(r -> RUN + MarkupSize.of(r.text()))
            .sum();
    return SUSPECT
        + MarkupSize.of(suspect.from())
        + MarkupSize.of(suspect.to())
        + MarkupSize.of(suspect.last().why())
        + words;
  }
}
