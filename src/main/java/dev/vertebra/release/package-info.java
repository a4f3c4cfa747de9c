/**
 * Sealed releases: {@link dev.vertebra.release.ReleaseStore} reads what lies under {@code
 * releases/}, {@link dev.vertebra.release.Sealing} plans what is added to it.
 */
@NullMarked
package dev.vertebra.release;

import org.jspecify.annotations.NullMarked;
