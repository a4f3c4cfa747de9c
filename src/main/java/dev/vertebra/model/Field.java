package dev.vertebra.model;

import dev.vertebra.source.Span;

/**
 * A named value.
 *
 * @param name the field's name in the profile
 * @param nameSpan where the name stands
 * @param value what stands behind it
 */
public record Field(String name, Span nameSpan, Value value) {}
