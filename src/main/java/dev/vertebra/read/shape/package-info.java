/** Texts read by declared types: {@link dev.vertebra.read.shape.StructureReader}. */
@NullMarked
package dev.vertebra.read.shape;

import org.jspecify.annotations.NullMarked;
