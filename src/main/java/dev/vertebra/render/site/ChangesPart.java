package dev.vertebra.render.site;

/** What is different since the release before. */
final class ChangesPart implements SitePart {
  @Override
  public void write(Site site) {
    site.write(PageAt.first(Section.CHANGES, "Changes", new ChangesPage(site.pages().changes())));
  }
}
