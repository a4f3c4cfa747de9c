/**
 * Rules that tie runs to the released system and to known data, such as {@link
 * dev.vertebra.check.binding.TestOverlapsTraining}.
 */
@NullMarked
package dev.vertebra.check.binding;

import org.jspecify.annotations.NullMarked;
