/**
 * Rules on signals and corrective actions, such as {@link
 * dev.vertebra.check.postmarket.SignalUndecided}.
 */
@NullMarked
package dev.vertebra.check.postmarket;

import org.jspecify.annotations.NullMarked;
