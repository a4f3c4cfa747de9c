/**
 * Rules on what was tested and what came of it, such as {@link
 * dev.vertebra.check.verification.CriterionNotMet}.
 */
@NullMarked
package dev.vertebra.check.verification;

import org.jspecify.annotations.NullMarked;
