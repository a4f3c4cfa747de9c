package dev.vertebra.check.review;

import static dev.vertebra.check.Wording.name;
import static dev.vertebra.check.Wording.names;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.LinkReview;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.ReviewEntry;
import dev.vertebra.model.TraceLink;
import dev.vertebra.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a link relies on is what its last reviewer accepted. An error where the release that is
 * built rests on the record, a warning elsewhere.
 *
 * <p>Source: ISO 13485 7.3.9 (changes are reviewed before they are implemented), 7.3.3 (inputs are
 * reviewed and approved), 4.2.4 (documents are re-approved as necessary).
 */
public final class SuspectLink implements Rule {
  private static final Code CODE = Code.error("VT615", "suspect-link");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return Reviewed.records(LinkReview::from, inspection);
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    if (inspection.graph().reviews().count(LinkReview.State.SUSPECT) == 0) {
      return List.of();
    }
    Set<RecordId> release = ReleaseThread.of(inspection);
    List<Diagnostic> found = new ArrayList<>();
    for (LinkReview link : inspection.graph().reviews().links()) {
      if (link.state() == LinkReview.State.SUSPECT) {
        EvidenceRecord from = inspection.graph().get(link.from());
        Diagnostic suspect = report(link, from, inspection);
        found.add(
            ReviewWords.matters(from, release, inspection)
                ? suspect
                : suspect.at(Severity.WARNING));
      }
    }
    return found;
  }

  private Diagnostic report(LinkReview link, EvidenceRecord from, Inspection inspection) {
    EvidenceRecord to = inspection.graph().get(link.to());
    ReviewEntry last = link.last().orElseThrow();
    List<String> changed = link.changes().stream().map(LinkReview.Change::field).toList();
    Diagnostic found =
        finding(
                from,
                place(link, from, inspection),
                name(from)
                    + " relies on "
                    + names(changed)
                    + " of "
                    + name(to)
                    + ", changed since the last review of `"
                    + link.relation()
                    + "`")
            .targeting(link.relation() + " " + link.to())
            .labelled(
                "last accepted on " + ReviewWords.day(last) + " by " + name(last.review().by()));
    for (LinkReview.Change change : link.changes()) {
      found =
          found
              .see(change.place(), name(change.field()) + ": " + ReviewWords.difference(change))
              .restingOn(Fact.reviewed(to.id().value(), change.field()))
              .restingOn(Fact.field(to.id().value(), change.field()));
    }
    return found
        .see(last.why(), "entry " + last.review().number() + " of the ledger, the last review")
        .helped("look whether " + name(from) + " still holds; change it if it does not")
        .helped("when it holds: `" + ReviewWords.command(link) + "`")
        .restingOn(Fact.record(to.id().value()))
        .restingOn(Fact.reviewLedger());
  }

  private static Span place(LinkReview link, EvidenceRecord from, Inspection inspection) {
    return inspection.graph().outgoing(from.id()).stream()
        .filter(l -> l.origin() == TraceLink.Origin.AUTHORED)
        .filter(l -> l.relation().equals(link.relation()))
        .filter(l -> l.to().filter(link.to()::equals).isPresent())
        .map(TraceLink::span)
        .findFirst()
        .orElseGet(from::idSpan);
  }
}
