package dev.vertebra.render.site;

import dev.vertebra.render.page.CatalogueView;
import dev.vertebra.render.page.ClauseView;

/**
 * A page of a catalogue's tree.
 *
 * @param catalogue the catalogue
 * @param sheet the entries of this page
 */
public record CataloguePage(CatalogueView catalogue, Sheet<ClauseView> sheet) {}
