package dev.vertebra.render.page;

/**
 * A record that answers a clause.
 *
 * @param record the record
 * @param hold how its own links hold: {@code proven} when one of them ties it to bytes, the weaker
 *     of them otherwise; a weakness such as {@code broken} before all; empty when it has none
 */
public record AnswerView(Ref record, String hold) {}
