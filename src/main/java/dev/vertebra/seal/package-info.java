/**
 * Proof of what was published: {@link dev.vertebra.seal.Manifest} lists every file with its digest.
 */
@NullMarked
package dev.vertebra.seal;

import org.jspecify.annotations.NullMarked;
