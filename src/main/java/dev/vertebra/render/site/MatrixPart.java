package dev.vertebra.render.site;

/** The trace matrix. */
final class MatrixPart implements SitePart {
  @Override
  public void write(Site site) {
    site.write(PageAt.first(Section.MATRIX, "Trace matrix", site.pages().matrix()));
  }
}
