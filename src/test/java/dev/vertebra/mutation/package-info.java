/**
 * Single faults put into the example one at a time, and what the compiler says of each; enter at
 * {@link dev.vertebra.mutation.MutationsTest}.
 */
@NullMarked
package dev.vertebra.mutation;

import org.jspecify.annotations.NullMarked;
