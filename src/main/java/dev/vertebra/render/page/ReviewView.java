package dev.vertebra.render.page;

import dev.vertebra.model.LinkReview;
import java.util.Optional;

/**
 * Where a link stands with its reviewers.
 *
 * @param state where it stands
 * @param last the last review of it
 */
public record ReviewView(LinkReview.State state, Optional<Last> last) {

  /**
   * A review.
   *
   * @param number place in the ledger
   * @param day day of it, in UTC
   * @param at when, in UTC
   * @param by id of the reviewer
   * @param reviewer the reviewer's record, when there is one
   * @param why the reason
   */
  public record Last(
      long number, String day, String at, String by, Optional<Ref> reviewer, String why) {}

  /** In a few words, such as {@code reviewed 2026-09-15 by ROLE-CLINICAL}. */
  public String brief() {
    return last.map(l -> (isSuspect() ? "last reviewed " : "reviewed ") + l.day() + " by " + l.by())
        .orElse("not reviewed");
  }

  /** Whether what the link relies on has changed since. */
  public boolean isSuspect() {
    return state == LinkReview.State.SUSPECT;
  }
}
