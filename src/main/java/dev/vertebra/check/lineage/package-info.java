/**
 * Rules on where data and models come from, such as {@link
 * dev.vertebra.check.lineage.DatasetWithoutSource}.
 */
@NullMarked
package dev.vertebra.check.lineage;

import org.jspecify.annotations.NullMarked;
