package dev.vertebra.check;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Review;
import dev.vertebra.model.ReviewEntry;
import java.util.function.Function;

/**
 * Links that somebody once reviewed and that no record holds today. A finding that a link is
 * missing shows them: the ledger knows best where it was.
 */
public final class GoneLinks {
  private GoneLinks() {}

  /** The finding with the reviews of links of this relation that once led to a record. */
  public static Diagnostic to(
      Diagnostic finding, EvidenceRecord record, String relation, Inspection inspection) {
    return see(finding, record, relation, Review::target, inspection);
  }

  /** The finding with the reviews of links of this relation that a record once held. */
  public static Diagnostic from(
      Diagnostic finding, EvidenceRecord record, String relation, Inspection inspection) {
    return see(finding, record, relation, Review::record, inspection);
  }

  /** The finding with the first review of a link of this relation that no record holds. */
  public static Diagnostic first(Diagnostic finding, String relation, Inspection inspection) {
    return inspection.graph().reviews().unheld().stream()
        .filter(entry -> entry.review().relation().equals(relation))
        .findFirst()
        .map(entry -> finding.see(entry.record(), gone(entry.review())))
        .orElse(finding);
  }

  private static Diagnostic see(
      Diagnostic finding,
      EvidenceRecord record,
      String relation,
      Function<Review, String> end,
      Inspection inspection) {
    Diagnostic found = finding;
    for (ReviewEntry entry : inspection.graph().reviews().unheld()) {
      Review review = entry.review();
      if (review.relation().equals(relation) && end.apply(review).equals(record.id().value())) {
        found = found.see(entry.record(), gone(review));
      }
    }
    return found;
  }

  private static String gone(Review review) {
    return "entry "
        + review.number()
        + " of the ledger reviewed "
        + name(review.relation())
        + " from "
        + name(review.record())
        + " to "
        + name(review.target())
        + ", and there is no such link now";
  }
}
