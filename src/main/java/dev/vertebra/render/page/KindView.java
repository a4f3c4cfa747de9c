package dev.vertebra.render.page;

/**
 * A kind of record.
 *
 * @param kind its name in the evidence
 * @param name portable file name
 * @param title singular as shown
 * @param plural plural as shown
 * @param count number of its records
 * @param effective number of them that count as evidence
 */
public record KindView(
    String kind, String name, String title, String plural, int count, int effective) {}
