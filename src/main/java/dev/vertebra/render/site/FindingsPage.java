package dev.vertebra.render.site;

import dev.vertebra.render.page.FindingSheet;
import dev.vertebra.render.page.FindingsView;

/**
 * A page of findings.
 *
 * @param all the figures of all of them
 * @param here those that stand on this page
 * @param sheet which page it is
 */
public record FindingsPage(FindingsView all, FindingSheet here, Sheet<FindingSheet.Entry> sheet) {}
