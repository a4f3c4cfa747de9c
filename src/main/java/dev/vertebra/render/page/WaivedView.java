package dev.vertebra.render.page;

import java.util.List;

/**
 * A finding that somebody on record accepted for a time.
 *
 * @param finding what was found, with what follows from it; its anchor is that of the entry
 * @param reason why it is accepted
 * @param approver who answers for it
 * @param expires last day on which it is accepted, as {@code 2026-12-31}
 * @param approvals who signed the waiver
 * @param place where the waiver stands
 */
public record WaivedView(
    FindingView finding,
    Words reason,
    ValueView approver,
    String expires,
    List<ApprovalView> approvals,
    Place place) {
  public WaivedView {
    approvals = List.copyOf(approvals);
  }

  /** Number of findings that it covers, consequences included. */
  public int count() {
    return 1 + finding.consequences().size();
  }
}
