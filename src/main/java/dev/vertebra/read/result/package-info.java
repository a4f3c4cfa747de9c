/** What programs wrote about runs and trainings: {@link dev.vertebra.read.result.ResultFiles}. */
@NullMarked
package dev.vertebra.read.result;

import org.jspecify.annotations.NullMarked;
