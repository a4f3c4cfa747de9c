package dev.vertebra.check.waiver;

import dev.vertebra.diagnostic.Code;

/** Codes of findings about waivers. No waiver covers them. */
final class WaiverCodes {
  static final Code UNUSED = Code.warning("VT601", "waiver-unused");
  static final Code EXPIRED = Code.error("VT602", "waiver-expired");
  static final Code TOO_BROAD = Code.error("VT603", "waiver-too-broad");
  static final Code NOT_WAIVABLE = Code.error("VT604", "finding-not-waivable");
  static final Code NOT_APPROVED = Code.error("VT605", "waiver-not-approved");
  static final Code UNKNOWN = Code.error("VT606", "waiver-names-unknown");
  static final Code BY_AUTHOR = Code.error("VT607", "waiver-by-author");
  static final Code APPROVED_LATE = Code.error("VT608", "waiver-approved-late");
  static final Code EXPIRES_SOON = Code.note("VT609", "waiver-expires-soon");

  private WaiverCodes() {}
}
