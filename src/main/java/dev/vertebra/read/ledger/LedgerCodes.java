package dev.vertebra.read.ledger;

import dev.vertebra.diagnostic.Code;
import java.util.List;

/** Codes of findings about the ledger of reviews itself. */
public final class LedgerCodes {
  public static final Code MALFORMED = Code.error("VT611", "ledger-malformed");
  public static final Code ALTERED = Code.error("VT612", "ledger-entry-altered");
  public static final Code CHAIN = Code.error("VT613", "ledger-chain-broken");
  public static final Code INCONSISTENT = Code.error("VT614", "ledger-entry-inconsistent");

  private LedgerCodes() {}

  /** All of them, by id. */
  public static List<Code> all() {
    return List.of(MALFORMED, ALTERED, CHAIN, INCONSISTENT);
  }
}
