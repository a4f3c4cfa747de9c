/** The ledger of reviews: {@link dev.vertebra.read.ledger.LedgerReader}. */
@NullMarked
package dev.vertebra.read.ledger;

import org.jspecify.annotations.NullMarked;
