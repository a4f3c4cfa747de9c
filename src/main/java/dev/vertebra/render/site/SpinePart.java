package dev.vertebra.render.site;

/** The spine as a picture and as a list. */
final class SpinePart implements SitePart {
  @Override
  public void write(Site site) {
    site.write(
        PageAt.first(Section.SPINE, "Evidence spine", SpineView.of(site.pages(), site.pictures())));
  }
}
