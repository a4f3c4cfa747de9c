package dev.vertebra.model;

import dev.vertebra.source.Span;

/**
 * A clause that a record says it bears on, or that another clause maps to.
 *
 * @param catalogue id of the catalogue; empty for the project's first
 * @param clause the clause's id
 * @param span where it stands
 */
public record ClauseRef(String catalogue, String clause, Span span) {}
