/** Rules on order in time, such as {@link dev.vertebra.check.time.ProtocolApprovedLate}. */
@NullMarked
package dev.vertebra.check.time;

import org.jspecify.annotations.NullMarked;
