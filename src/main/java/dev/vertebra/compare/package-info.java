/**
 * The semantic difference between two checked evidence states: {@link
 * dev.vertebra.compare.Comparison}.
 */
@NullMarked
package dev.vertebra.compare;

import org.jspecify.annotations.NullMarked;
