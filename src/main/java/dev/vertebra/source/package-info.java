/**
 * Input text and positions; {@link dev.vertebra.source.SourceTree} is the only reader of inputs.
 */
@NullMarked
package dev.vertebra.source;

import org.jspecify.annotations.NullMarked;
