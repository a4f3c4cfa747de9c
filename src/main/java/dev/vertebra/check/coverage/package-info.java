/**
 * Rules that a profile or a project declares: {@link dev.vertebra.check.coverage.CoverageCheck}
 * asks them.
 */
@NullMarked
package dev.vertebra.check.coverage;

import org.jspecify.annotations.NullMarked;
