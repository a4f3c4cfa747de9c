package dev.vertebra.model;

import dev.vertebra.source.Span;

/**
 * A review with the places where it stands in the ledger.
 *
 * @param review what the entry says
 * @param digest its digest, verified
 * @param line the whole line
 * @param record where the record's id stands
 * @param by where the reviewer stands
 * @param at where the time stands
 * @param why where the reason stands
 */
public record ReviewEntry(
    Review review, Sha256 digest, Span line, Span record, Span by, Span at, Span why) {}
