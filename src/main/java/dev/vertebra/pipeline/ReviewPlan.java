package dev.vertebra.pipeline;

import dev.vertebra.model.LinkReview;
import dev.vertebra.model.Review;
import java.util.List;

/** What a review request comes to. */
public sealed interface ReviewPlan {

  /**
   * Nothing is to be written.
   *
   * @param reason why, as a sentence without a full stop
   * @param help what to do
   */
  record Refused(String reason, List<String> help) implements ReviewPlan {
    public Refused {
      help = List.copyOf(help);
    }
  }

  /**
   * Entries to append to the ledger.
   *
   * @param entries in the order of the record's links
   */
  record Appends(List<Entry> entries) implements ReviewPlan {
    public Appends {
      entries = List.copyOf(entries);
    }
  }

  /**
   * One entry.
   *
   * @param link where the link stood before it
   * @param review what is appended
   */
  record Entry(LinkReview link, Review review) {}
}
