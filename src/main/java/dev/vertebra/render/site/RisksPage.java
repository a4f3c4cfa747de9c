package dev.vertebra.render.site;

import dev.vertebra.render.page.RiskFileView;
import dev.vertebra.render.page.RiskView;

/**
 * A page of the risk file.
 *
 * @param file the whole of it
 * @param sheet the rows of this page
 * @param since version label of the release before; empty for the first one
 */
public record RisksPage(RiskFileView file, Sheet<RiskView> sheet, String since) {}
