/**
 * What the compiler has to say: {@link dev.vertebra.diagnostic.Diagnostic}, its codes, and how
 * consequences fold under roots.
 */
@NullMarked
package dev.vertebra.diagnostic;

import org.jspecify.annotations.NullMarked;
