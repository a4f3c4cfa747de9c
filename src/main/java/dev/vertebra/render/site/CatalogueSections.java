package dev.vertebra.render.site;

import dev.vertebra.render.page.CatalogueView;
import java.util.stream.Stream;

/** Where a catalogue stands in the navigation. */
final class CatalogueSections {
  private CatalogueSections() {}

  /** The section of a catalogue's pages: its own, or that of all catalogues. */
  static Section of(CatalogueView catalogue) {
    String path = path(catalogue);
    return Stream.of(Section.ISO_13485, Section.QMSR, Section.CP_7382_850)
        .filter(s -> s.path().equals(path))
        .findFirst()
        .orElse(Section.CLAUSES);
  }

  /** The first page of a catalogue. */
  static String path(CatalogueView catalogue) {
    return "clauses/" + catalogue.name() + ".html";
  }

  /** The step of a breadcrumb that leads to a catalogue. */
  static SitePage.Crumb crumb(CatalogueView catalogue) {
    return new SitePage.Crumb(catalogue.shortName(), path(catalogue));
  }
}
