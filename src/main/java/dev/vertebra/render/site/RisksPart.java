package dev.vertebra.render.site;

/** The risk file. */
final class RisksPart implements SitePart {
  @Override
  public void write(Site site) {
    site.write(PageAt.first(Section.RISKS, "Risk file", site.pages().risks()));
  }
}
