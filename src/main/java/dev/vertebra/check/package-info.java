/**
 * Rules over the resolved graph; {@link dev.vertebra.check.Checker} runs them and applies the
 * project's severities.
 */
@NullMarked
package dev.vertebra.check;

import org.jspecify.annotations.NullMarked;
