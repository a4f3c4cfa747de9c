/**
 * Turns text links into a trace graph and digests into link strengths; enter at {@link
 * dev.vertebra.resolve.Resolver}.
 */
@NullMarked
package dev.vertebra.resolve;

import org.jspecify.annotations.NullMarked;
