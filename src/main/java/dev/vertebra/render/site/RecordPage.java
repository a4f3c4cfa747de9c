package dev.vertebra.render.site;

import dev.vertebra.render.graph.Drawing;
import dev.vertebra.render.page.RecordView;

/**
 * A record's page.
 *
 * @param record the record
 * @param drawing picture of its neighbourhood
 * @param out links that it holds, as far as there is room
 * @param in links that arrive at it, as far as there is room
 * @param fragments markup that repeats from page to page
 */
public record RecordPage(
    RecordView record, Drawing drawing, LinkTable out, LinkTable in, Fragments fragments) {}
