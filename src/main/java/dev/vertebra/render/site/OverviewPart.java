package dev.vertebra.render.site;

import dev.vertebra.render.page.OverviewView;

/** The first page of a release. */
final class OverviewPart implements SitePart {
  @Override
  public void write(Site site) {
    OverviewView all = site.pages().overview();
    OverviewPage page = new OverviewPage(all, new Readers(site.pages(), all).all());
    site.write(PageAt.first(Section.OVERVIEW, "Overview", page));
  }
}
