package dev.vertebra.render.site;

/** What was run and what came of it. */
final class ValidationPart implements SitePart {
  @Override
  public void write(Site site) {
    site.write(PageAt.first(Section.VALIDATION, "Validation", site.pages().runs()));
  }
}
