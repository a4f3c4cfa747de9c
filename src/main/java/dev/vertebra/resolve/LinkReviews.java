package dev.vertebra.resolve;

import dev.vertebra.model.Canonical;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.LinkReview;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.Relied;
import dev.vertebra.model.Review;
import dev.vertebra.model.ReviewEntry;
import dev.vertebra.model.ReviewLedger;
import dev.vertebra.model.Reviews;
import dev.vertebra.model.Strength;
import dev.vertebra.model.TraceLink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds what links rely on today against what was last accepted in the ledger. */
final class LinkReviews {
  private final Evidence evidence;
  private final Map<Key, ReviewEntry> last = new LinkedHashMap<>();
  private final Map<RecordId, Map<String, Relied>> present = new HashMap<>();

  /** A link as the ledger names it, its ids those of today. */
  private record Key(String record, String relation, String target) {}

  private LinkReviews(Evidence evidence, ReviewLedger ledger) {
    this.evidence = evidence;
    for (ReviewEntry entry : ledger.entries()) {
      Review review = entry.review();
      Key key = new Key(today(review.record()), review.relation(), today(review.target()));
      last.remove(key); // the order is that of the last entries
      last.put(key, entry);
    }
  }

  /** Where every authored link that relies on fields stands. Broken links rely on nothing. */
  static Reviews compare(Evidence evidence, List<TraceLink> links, ReviewLedger ledger) {
    LinkReviews reviews = new LinkReviews(evidence, ledger);
    Map<Key, LinkReview> standing = new LinkedHashMap<>();
    Set<Key> held = new HashSet<>();
    for (TraceLink link : links) {
      if (link.origin() == TraceLink.Origin.AUTHORED && link.to().isPresent()) {
        RecordId to = link.to().get();
        Key key = new Key(link.from().value(), link.relation(), to.value());
        held.add(key);
        if (link.strength() != Strength.BROKEN && !standing.containsKey(key)) {
          reviews.review(link, to, key).ifPresent(r -> standing.put(key, r));
        }
      }
    }
    List<ReviewEntry> unheld = new ArrayList<>();
    reviews.last.forEach(
        (key, entry) -> {
          if (!held.contains(key)) {
            unheld.add(entry);
          }
        });
    return new Reviews(ledger, List.copyOf(standing.values()), unheld);
  }

  /** The link, suspect when its review says so. */
  static TraceLink weakened(TraceLink link, Reviews reviews) {
    Optional<LinkReview> review =
        link.strength() == Strength.BROKEN
            ? Optional.empty()
            : reviews.find(link).filter(r -> r.state() == LinkReview.State.SUSPECT);
    if (review.isEmpty()) {
      return link;
    }
    String changed =
        String.join(", ", review.get().changes().stream().map(LinkReview.Change::field).toList());
    return new TraceLink(
        link.from(),
        link.relation(),
        link.target(),
        link.to(),
        Strength.SUSPECT,
        "changed since the last review: " + changed,
        link.origin(),
        link.span());
  }

  private Optional<LinkReview> review(TraceLink link, RecordId to, Key key) {
    Optional<EvidenceRecord> from = evidence.ids().find(link.from().value());
    Optional<EvidenceRecord> target = evidence.ids().find(to.value());
    if (from.isEmpty() || target.isEmpty()) {
      return Optional.empty();
    }
    List<String> fields =
        evidence.profile().reliesOn(from.get().kind(), link.relation(), target.get().kind());
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    Optional<ReviewEntry> entry = Optional.ofNullable(last.get(key));
    List<LinkReview.Change> changes =
        entry.map(e -> changes(e.review().relied(), target.get(), fields)).orElse(List.of());
    return Optional.of(new LinkReview(link.from(), link.relation(), to, fields, entry, changes));
  }

  private Relied present(EvidenceRecord target, List<String> fields) {
    return present
        .computeIfAbsent(target.id(), id -> new HashMap<>())
        .computeIfAbsent(
            String.join(" ", fields), f -> ReliedFields.of(target, fields, evidence.profile()));
  }

  private List<LinkReview.Change> changes(
      Relied accepted, EvidenceRecord target, List<String> fields) {
    Relied present = present(target, fields);
    List<LinkReview.Change> changes = new ArrayList<>();
    if (!accepted.kind().equals(present.kind())) {
      changes.add(new LinkReview.Change("kind", accepted.kind(), present.kind(), target.idSpan()));
    }
    for (String field : fields) {
      Optional<Canonical> before = Optional.ofNullable(accepted.fields().get(field));
      Optional<Canonical> after = Optional.ofNullable(present.fields().get(field));
      if (!before.equals(after)) {
        changes.add(
            new LinkReview.Change(
                field,
                accepted.words(field),
                present.words(field),
                ChangePlace.of(target, field, before, after)));
      }
    }
    return changes;
  }

  private String today(String id) {
    return evidence.ids().find(id).map(r -> r.id().value()).orElse(id);
  }
}
