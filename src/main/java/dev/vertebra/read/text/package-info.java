/** Bytes to text, each mistake at its place: {@link dev.vertebra.read.text.TextLoader}. */
@NullMarked
package dev.vertebra.read.text;

import org.jspecify.annotations.NullMarked;
