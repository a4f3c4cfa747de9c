/**
 * Rules against passing for want of anything to check: {@link
 * dev.vertebra.check.scope.NothingToCheck}.
 */
@NullMarked
package dev.vertebra.check.scope;

import org.jspecify.annotations.NullMarked;
