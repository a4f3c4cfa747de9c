package dev.vertebra.check.review;

import static dev.vertebra.check.Wording.name;
import static dev.vertebra.check.Wording.names;

import dev.vertebra.check.Inspection;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.Review;
import dev.vertebra.model.ReviewEntry;
import dev.vertebra.model.TraceLink;
import java.util.List;
import java.util.Optional;

/**
 * A link that was once reviewed is still there. A note: the ledger keeps its history, and a record
 * may rightly be gone or point elsewhere now; who reads it should know.
 *
 * <p>Source: ISO 13485 4.2.5 (records stay legible and identifiable).
 */
public final class ReviewOfNothing implements LedgerRule {
  private static final Code CODE = Code.note("VT617", "review-without-link");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    return inspection.graph().reviews().unheld().stream()
        .map(entry -> report(entry, inspection))
        .toList();
  }

  private Diagnostic report(ReviewEntry entry, Inspection inspection) {
    Review review = entry.review();
    String link =
        "`"
            + review.relation()
            + "` from "
            + name(review.record())
            + " to "
            + name(review.target());
    Optional<EvidenceRecord> from = find(review.record(), inspection);
    Diagnostic found =
        about(
                Diagnostic.of(
                    CODE,
                    entry.record(),
                    "entry "
                        + review.number()
                        + " of the ledger reviewed "
                        + link
                        + ", and there is no such link now"),
                entry,
                inspection)
            .targeting(review.record() + " " + review.relation() + " " + review.target())
            .restingOn(Fact.record(review.record()))
            .restingOn(Fact.record(review.target()))
            .restingOn(Fact.linksFrom(review.record(), review.relation()));
    if (from.isEmpty()) {
      return found.labelled("no record has this id today");
    }
    List<String> now =
        inspection.graph().outgoing(from.get().id()).stream()
            .filter(l -> l.origin() == TraceLink.Origin.AUTHORED)
            .filter(l -> l.relation().equals(review.relation()))
            .map(TraceLink::target)
            .distinct()
            .toList();
    return now.isEmpty()
        ? found.labelled("it has no link of this relation now")
        : found
            .labelled("it points at " + names(now) + " now")
            .see(
                inspection.place(from.get(), review.relation()),
                "a review of the old target says nothing about another");
  }

  private static Optional<EvidenceRecord> find(String id, Inspection inspection) {
    return RecordId.isValid(id) ? inspection.graph().find(new RecordId(id)) : Optional.empty();
  }
}
