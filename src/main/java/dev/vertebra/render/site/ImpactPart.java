package dev.vertebra.render.site;

/** What stops the release, and what has to be run or looked at again. */
final class ImpactPart implements SitePart {
  @Override
  public void write(Site site) {
    site.write(
        PageAt.first(
            Section.IMPACT,
            "Impact",
            new ImpactPage(site.pages().impact(), site.pages().findings())));
  }
}
