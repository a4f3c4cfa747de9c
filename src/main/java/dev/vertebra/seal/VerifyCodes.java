package dev.vertebra.seal;

import dev.vertebra.diagnostic.Code;

/** Codes of findings about published folders. */
public final class VerifyCodes {
  static final Code FILE_DIFFERS = Code.error("VT721", "published-file-differs");
  static final Code FILE_MISSING = Code.error("VT722", "published-file-missing");
  static final Code FILE_ADDED = Code.error("VT723", "published-file-added");
  static final Code FILE_RENAMED = Code.error("VT724", "published-file-renamed");
  static final Code MANIFEST_MALFORMED = Code.error("VT725", "manifest-malformed");

  /** There is nothing to verify. */
  public static final Code NOTHING_TO_VERIFY = Code.error("VT726", "nothing-to-verify");

  /** What a release says about itself does not fit together. */
  public static final Code RELEASE_INCONSISTENT = Code.error("VT727", "release-inconsistent");

  /** A dossier carries another baseline than its release. */
  public static final Code DOSSIER_DIFFERS = Code.error("VT728", "dossier-differs");

  private VerifyCodes() {}
}
