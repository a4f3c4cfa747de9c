package dev.vertebra.render.site;

import dev.vertebra.render.graph.Drawing;
import dev.vertebra.render.page.RecordView;

/**
 * A record's page.
 *
 * @param record the record
 * @param drawing picture of its neighbourhood
 * @param fragments markup that repeats from page to page
 */
public record RecordPage(RecordView record, Drawing drawing, Fragments fragments) {}
