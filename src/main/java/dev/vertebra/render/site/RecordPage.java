package dev.vertebra.render.site;

import dev.vertebra.render.page.RecordView;

/**
 * A record's page.
 *
 * @param record the record
 * @param graph picture of its neighbourhood as SVG; empty when it stands alone
 */
public record RecordPage(RecordView record, String graph) {}
