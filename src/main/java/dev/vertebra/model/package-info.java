/**
 * Frozen domain values and what each stage hands to the next, above all {@link
 * dev.vertebra.model.TraceGraph}.
 */
@NullMarked
package dev.vertebra.model;

import org.jspecify.annotations.NullMarked;
