package dev.vertebra.render.site;

/** Writes the pages of one part of a release's folder, and knows no other part. */
interface SitePart {
  /** Writes all its pages, always in the same order. */
  void write(Site site);
}
