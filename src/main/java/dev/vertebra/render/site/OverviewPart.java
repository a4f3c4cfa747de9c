package dev.vertebra.render.site;

/** The first page of a release. */
final class OverviewPart implements SitePart {
  @Override
  public void write(Site site) {
    site.write(PageAt.first(Section.OVERVIEW, "Overview", site.pages().overview()));
  }
}
