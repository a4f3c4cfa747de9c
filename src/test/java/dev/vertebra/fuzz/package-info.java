/**
 * Generated input of every sort that breaks compilers: {@link dev.vertebra.fuzz.Inputs}. Random,
 * but from fixed seeds.
 */
@NullMarked
package dev.vertebra.fuzz;

import org.jspecify.annotations.NullMarked;
