/**
 * Rules on risks and their controls, such as {@link dev.vertebra.check.risk.RiskWithoutControl}.
 */
@NullMarked
package dev.vertebra.check.risk;

import org.jspecify.annotations.NullMarked;
