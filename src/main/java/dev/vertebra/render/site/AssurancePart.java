package dev.vertebra.render.site;

/** What was found, who looked, and what a reader may rely on. */
final class AssurancePart implements SitePart {
  @Override
  public void write(Site site) {
    site.write(PageAt.first(Section.FINDINGS, "Findings", site.pages().findings()));
    site.write(PageAt.first(Section.REVIEWS, "Reviews of links", site.pages().reviews()));
    site.write(PageAt.first(Section.INTEGRITY, "Integrity", site.pages().overview()));
  }
}
