package dev.vertebra.render.site;

import dev.vertebra.render.page.Ref;

/**
 * All links of a record in one direction.
 *
 * @param record the record
 * @param heading what they are
 * @param isOut whether the record holds them
 * @param sheet those of this page
 * @param fragments markup that repeats from page to page
 */
public record LinksPage(
    Ref record, String heading, boolean isOut, Sheet<LinkTable.Row> sheet, Fragments fragments) {}
