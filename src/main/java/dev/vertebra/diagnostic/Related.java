package dev.vertebra.diagnostic;

import dev.vertebra.source.Span;

/**
 * Another place that a finding speaks of.
 *
 * @param span where
 * @param message what stands there
 */
public record Related(Span span, String message) {}
