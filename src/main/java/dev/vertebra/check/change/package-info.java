/** Rules on change requests, such as {@link dev.vertebra.check.change.ChangeNotAssessed}. */
@NullMarked
package dev.vertebra.check.change;

import org.jspecify.annotations.NullMarked;
