/** Clauses of standards and rules: {@link dev.vertebra.read.catalogue.CatalogueReader}. */
@NullMarked
package dev.vertebra.read.catalogue;

import org.jspecify.annotations.NullMarked;
