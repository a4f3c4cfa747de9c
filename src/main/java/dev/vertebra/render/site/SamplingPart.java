package dev.vertebra.render.site;

/** A sample to walk end to end, on paper. */
final class SamplingPart implements SitePart {
  @Override
  public void write(Site site) {
    site.write(PageAt.first(Section.SAMPLING, "Sampling sheet", site.pages().sampling()));
  }
}
