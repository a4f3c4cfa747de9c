package dev.vertebra.report;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Glyphs;
import dev.vertebra.diagnostic.Waived;
import dev.vertebra.diagnostic.Waiver;

/** A waived finding in words, on one line. */
final class WaiverText {
  private WaiverText() {}

  /** "REQ-012: no run verifies it, and 2 consequences". */
  static String finding(Waived waived) {
    Diagnostic root = waived.finding().root();
    int consequences = waived.finding().consequences().size();
    String said =
        root.subject().isEmpty() ? root.span().file() + ": " + root.message() : OneLine.named(root);
    return Glyphs.visible(
        said + (consequences == 0 ? "" : ", and " + Counted.of(consequences, "consequence")));
  }

  /** "until 2026-12-31 by ROLE-RA: the reason". */
  static String terms(Waiver waiver) {
    return Glyphs.visible(
        "until " + waiver.expires() + " by " + waiver.approver() + ": " + waiver.reason());
  }
}
