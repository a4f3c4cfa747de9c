package dev.vertebra.check.review;

import static dev.vertebra.check.Wording.count;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What others rely on in a record is what they last accepted. One finding for the record that
 * changed; the links that are suspect by it are its consequences. An error where the release that
 * is built rests on one of them.
 *
 * <p>Source: ISO 13485 7.3.9 (changes are reviewed before they are implemented), 4.2.4 (documents
 * are re-approved as necessary).
 */
public final class ChangedSinceReview implements Rule {
  private static final Code CODE = Code.error("VT621", "changed-since-review");
  private static final int SHOWN = 5;

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return Reviewed.records(LinkReview::to, inspection);
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    Map<RecordId, List<LinkReview>> suspect = new TreeMap<>();
    for (LinkReview link : inspection.graph().reviews().links()) {
      if (link.state() == LinkReview.State.SUSPECT) {
        suspect.computeIfAbsent(link.to(), to -> new ArrayList<>()).add(link);
      }
    }
    if (suspect.isEmpty()) {
      return List.of();
    }
    Set<RecordId> release = ReleaseThread.of(inspection);
    List<Diagnostic> found = new ArrayList<>();
    suspect.forEach(
        (to, links) -> {
          boolean matters =
              links.stream()
                  .map(l -> inspection.graph().get(l.from()))
                  .anyMatch(from -> ReviewWords.matters(from, release, inspection));
          Diagnostic changed = report(inspection.graph().get(to), links);
          found.add(matters ? changed : changed.at(Severity.WARNING));
        });
    return found;
  }

  private Diagnostic report(EvidenceRecord to, List<LinkReview> links) {
    Map<String, LinkReview.Change> changes = new TreeMap<>();
    links.forEach(l -> l.changes().forEach(c -> changes.putIfAbsent(c.field(), c)));
    LinkReview.Change first = changes.values().iterator().next();
    Diagnostic found =
        finding(
                to,
                first.place(),
                names(changes.keySet())
                    + " of "
                    + name(to)
                    + (changes.size() == 1 ? " has" : " have")
                    + " changed since "
                    + count(
                        links.size(), "link that relies on it was", "links that rely on it were")
                    + " last reviewed")
            .labelled(ReviewWords.difference(first))
            .restingOn(Fact.reviewLedger());
    for (LinkReview.Change change : changes.values()) {
      if (!change.equals(first)) {
        found =
            found.see(change.place(), name(change.field()) + ": " + ReviewWords.difference(change));
      }
      found =
          found
              .breaking(Fact.reviewed(to.id().value(), change.field()))
              .restingOn(Fact.field(to.id().value(), change.field()));
    }
    ReviewEntry last = links.get(0).last().orElseThrow();
    found =
        found.see(
            last.why(),
            "entry "
                + last.review().number()
                + " of the ledger: accepted on "
                + ReviewWords.day(last)
                + " by "
                + name(last.review().by()));
    found = found.helped("look whether what relies on it still holds; change it if it does not");
    for (LinkReview link : links.subList(0, Math.min(SHOWN, links.size()))) {
      found = found.helped("when it holds: `" + ReviewWords.command(link) + "`");
    }
    return links.size() <= SHOWN
        ? found
        : found.helped("and " + (links.size() - SHOWN) + " more links, listed below");
  }
}
