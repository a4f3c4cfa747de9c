package dev.vertebra.render.page;

import java.util.List;
import java.util.Optional;

/**
 * One of the site's pages of findings.
 *
 * @param open entries of open findings, by severity
 * @param waived entries of waived ones
 * @param codes each code that occurs on the page, explained, by id
 */
public record FindingSheet(List<Entry> open, List<Entry> waived, List<ExplainedCode> codes) {

  /**
   * A finding as far as it stands on the page.
   *
   * @param finding the finding
   * @param consequences what follows from it and stands on this page
   * @param isContinued whether the finding itself stands on an earlier page
   * @param waiver what accepts it; empty for an open one
   */
  public record Entry(
      FindingView finding,
      List<FindingView> consequences,
      boolean isContinued,
      Optional<WaivedView> waiver) {
    public Entry {
      consequences = List.copyOf(consequences);
    }
  }

  public FindingSheet {
    open = List.copyOf(open);
    waived = List.copyOf(waived);
    codes = List.copyOf(codes);
  }

  /** Number of entries. */
  public int count() {
    return open.size() + waived.size();
  }
}
