package dev.vertebra.check.review;

import dev.vertebra.check.Inspection;
import dev.vertebra.diagnostic.WordDiff;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.LinkReview;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.ReviewEntry;
import java.time.ZoneOffset;
import java.util.Set;

/** How findings speak of reviews. */
final class ReviewWords {
  private static final int CONTEXT = 4;
  private static final int LONGEST = 40;
  private static final int MOST = 12;

  private ReviewWords() {}

  /** The day of a review, in UTC. */
  static String day(ReviewEntry entry) {
    return entry.review().at().atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }

  /** A difference as one line of bounded length. */
  static String difference(LinkReview.Change change) {
    WordDiff words = WordDiff.of(change.before(), change.after());
    return words.isSame()
        ? "the same words, divided otherwise"
        : words.marked(CONTEXT, LONGEST, MOST);
  }

  /** Whether the release that is built rests on what a record relies on. */
  static boolean matters(EvidenceRecord from, Set<RecordId> release, Inspection inspection) {
    return inspection.isEffective(from) && release.contains(from.id());
  }

  /** What a reviewer of this link types. */
  static String command(LinkReview link) {
    return "vertebra review "
        + link.from()
        + " --relation "
        + link.relation()
        + " --target "
        + link.to()
        + " --by ROLE --why TEXT";
  }
}
