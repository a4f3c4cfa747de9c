/**
 * Rules on release decisions and deployments, such as {@link
 * dev.vertebra.check.release.ReleaseNotDecided}.
 */
@NullMarked
package dev.vertebra.check.release;

import org.jspecify.annotations.NullMarked;
