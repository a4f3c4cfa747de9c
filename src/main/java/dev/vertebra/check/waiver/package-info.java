/**
 * Recorded decisions to live with findings: {@link dev.vertebra.check.waiver.Waivers} holds them
 * against what was found, after folding.
 */
@NullMarked
package dev.vertebra.check.waiver;

import org.jspecify.annotations.NullMarked;
