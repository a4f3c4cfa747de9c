package dev.vertebra.render.page;

import dev.vertebra.diagnostic.WordDiff;
import dev.vertebra.model.LinkReview;
import dev.vertebra.model.Review;
import dev.vertebra.model.ReviewEntry;
import dev.vertebra.model.ReviewLedger;
import dev.vertebra.model.Reviews;
import dev.vertebra.model.TraceLink;
import dev.vertebra.profile.RelationSpec;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Turns reviews into views. */
final class ReviewViews {
  /** Entries shown at most, if there is room; the ledger itself has all of them. */
  private static final int SHOWN = 500;

  /** What the entries shown may take. */
  private static final int ROOM = 70_000;

  /** What an entry takes besides its texts and links. */
  private static final int ENTRY = 330;

  private final Publication publication;
  private final Refs refs;
  private final Reviews reviews;

  ReviewViews(Publication publication, Refs refs) {
    this.publication = publication;
    this.refs = refs;
    this.reviews = publication.graph().reviews();
  }

  /** Where a link stands; empty when it relies on nothing. */
  Optional<ReviewView> of(TraceLink link) {
    return reviews
        .find(link)
        .map(r -> new ReviewView(r.state(), r.last().map(e -> last(e.review()))));
  }

  /** All of it. */
  ReviewsView all() {
    ReviewLedger ledger = reviews.ledger();
    return new ReviewsView(
        reviews.links().size(),
        reviews.count(LinkReview.State.REVIEWED),
        reviews.count(LinkReview.State.SUSPECT),
        ledger.entries().size(),
        ledger.head().hex(),
        ledger.standing().name().toLowerCase(Locale.ROOT),
        shares(),
        reviews.links().stream()
            .filter(l -> l.state() == LinkReview.State.SUSPECT)
            .map(this::suspect)
            .toList(),
        latest(ledger.entries()));
  }

  private List<ReviewsView.RelationShare> shares() {
    Map<String, List<LinkReview>> byRelation = new LinkedHashMap<>();
    publication.profile().relations().keySet().forEach(r -> byRelation.put(r, new ArrayList<>()));
    reviews
        .links()
        .forEach(l -> byRelation.computeIfAbsent(l.relation(), r -> new ArrayList<>()).add(l));
    List<ReviewsView.RelationShare> shares = new ArrayList<>();
    byRelation.forEach(
        (relation, links) -> {
          if (!links.isEmpty()) {
            shares.add(
                new ReviewsView.RelationShare(
                    label(relation),
                    links.size(),
                    count(links, LinkReview.State.REVIEWED),
                    count(links, LinkReview.State.SUSPECT)));
          }
        });
    return shares;
  }

  private static int count(List<LinkReview> links, LinkReview.State state) {
    return Math.toIntExact(links.stream().filter(l -> l.state() == state).count());
  }

  private ReviewsView.Suspect suspect(LinkReview link) {
    return new ReviewsView.Suspect(
        refs.get(link.from()),
        label(link.relation()),
        refs.get(link.to()),
        last(link.last().orElseThrow().review()),
        link.changes().stream().map(ReviewViews::change).toList());
  }

  private static ReviewsView.ChangeView change(LinkReview.Change change) {
    return new ReviewsView.ChangeView(
        change.field(),
        WordDiff.of(change.before(), change.after()).runs().stream()
            .map(
                r ->
                    new ReviewsView.RunOfWords(
                        r.sort().name().toLowerCase(Locale.ROOT), String.join(" ", r.words())))
            .toList());
  }

  private List<ReviewsView.EntryView> latest(List<ReviewEntry> entries) {
    List<ReviewEntry> latest =
        new ArrayList<>(entries.subList(Math.max(0, entries.size() - SHOWN), entries.size()));
    Collections.reverse(latest);
    List<ReviewsView.EntryView> shown = new ArrayList<>();
    int left = ROOM;
    for (ReviewEntry entry : latest) {
      ReviewsView.EntryView view = entry(entry);
      left -= takes(view);
      if (left < 0 && !shown.isEmpty()) {
        break;
      }
      shown.add(view);
    }
    return shown;
  }

  private static int takes(ReviewsView.EntryView entry) {
    return ENTRY
        + entry.from().map(MarkupSize::of).orElse(0)
        + entry.to().map(MarkupSize::of).orElse(0)
        + MarkupSize.of(entry.review().by())
        + MarkupSize.of(entry.review().why());
  }

  private ReviewsView.EntryView entry(ReviewEntry entry) {
    Review review = entry.review();
    return new ReviewsView.EntryView(
        last(review),
        review.record(),
        refs.find(review.record()),
        label(review.relation()),
        review.target(),
        refs.find(review.target()),
        entry.digest().hex());
  }

  private ReviewView.Last last(Review review) {
    return new ReviewView.Last(
        review.number(),
        review.at().atOffset(ZoneOffset.UTC).toLocalDate().toString(),
        DateTimeFormatter.ISO_INSTANT.format(review.at()),
        review.by(),
        refs.find(review.by()),
        review.why());
  }

  private String label(String relation) {
    return publication
        .profile()
        .relation(relation)
        .map(RelationSpec::label)
        .orElseGet(() -> relation.replace('-', ' '));
  }
}
