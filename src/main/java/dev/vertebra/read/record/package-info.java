/** Record files to records: {@link dev.vertebra.read.record.RecordFile}. */
@NullMarked
package dev.vertebra.read.record;

import org.jspecify.annotations.NullMarked;
