package dev.vertebra.release;

import dev.vertebra.diagnostic.Code;
import java.util.Set;

/** Codes of findings about sealed releases. No waiver covers them. */
public final class ReleaseCodes {
  static final Code BASELINE_UNREADABLE = Code.error("VT701", "baseline-unreadable");
  static final Code CHAIN_BROKEN = Code.error("VT702", "release-chain-broken");
  static final Code CONTENT_DIFFERS = Code.error("VT703", "sealed-content-differs");
  static final Code FOREIGN = Code.error("VT704", "foreign-in-releases");
  static final Code WITHDRAWALS_BROKEN = Code.error("VT705", "withdrawals-broken");

  /** Another content was sealed under this version. */
  public static final Code SEALED_OTHERWISE = Code.error("VT711", "sealed-otherwise");

  /** The findings that are open do not allow to seal. */
  public static final Code ERRORS_OPEN = Code.error("VT712", "errors-open");

  /** Nobody decided to release this version. */
  public static final Code NOT_DECIDED = Code.error("VT713", "release-not-decided");

  /** A file is not at hand, and nobody says where it is. */
  public static final Code NOT_KEPT = Code.error("VT714", "artifact-not-kept");

  /** A release that was decided before is not sealed. */
  public static final Code EARLIER_UNSEALED = Code.error("VT715", "earlier-release-unsealed");

  /** The project file names another release. */
  public static final Code OTHER_VERSION = Code.error("VT716", "other-version");

  private static final Set<Code> OF_THE_STORE =
      Set.of(BASELINE_UNREADABLE, CHAIN_BROKEN, CONTENT_DIFFERS, FOREIGN, WITHDRAWALS_BROKEN);

  private ReleaseCodes() {}

  /** Whether a finding of this code says that sealed releases cannot be believed. */
  public static boolean isOfTheStore(Code code) {
    return OF_THE_STORE.contains(code);
  }
}
