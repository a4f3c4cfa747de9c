/**
 * What is published: {@link dev.vertebra.output.OutputTree} collects it, a publisher makes it
 * appear all at once.
 */
@NullMarked
package dev.vertebra.output;

import org.jspecify.annotations.NullMarked;
