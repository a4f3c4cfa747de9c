package dev.vertebra.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ledger, and where every link that relies on fields stands. Immutable, in a fixed order. */
public final class Reviews {
  private final ReviewLedger ledger;
  private final List<LinkReview> links;
  private final List<ReviewEntry> unheld;
  private final Map<LinkKey, LinkReview> byLink = new HashMap<>();
  private final Map<RecordId, List<LinkReview>> byRecord = new HashMap<>();
  private final Map<LinkReview.State, Integer> counts = new EnumMap<>(LinkReview.State.class);

  private record LinkKey(RecordId from, String relation, RecordId to) {}

  /**
   * Indexes what {@code resolve} found out.
   *
   * @param links one for each link that resolves and relies on fields, in the order of the links
   * @param unheld the last entry about each link that no record holds today
   */
  public Reviews(ReviewLedger ledger, List<LinkReview> links, List<ReviewEntry> unheld) {
    this.ledger = ledger;
    this.links = List.copyOf(links);
    this.unheld = List.copyOf(unheld);
    for (LinkReview link : links) {
      byLink.put(new LinkKey(link.from(), link.relation(), link.to()), link);
      byRecord.computeIfAbsent(link.from(), k -> new ArrayList<>()).add(link);
      counts.merge(link.state(), 1, Integer::sum);
    }
  }

  /** Nothing reviewed, and nothing to review. */
  public static Reviews none() {
    return new Reviews(ReviewLedger.empty(), List.of(), List.of());
  }

  /** The ledger. */
  public ReviewLedger ledger() {
    return ledger;
  }

  /** Every link that relies on fields, in the order of the graph's links. */
  public List<LinkReview> links() {
    return links;
  }

  /** The last entry about each link that no record holds today, in the ledger's order. */
  public List<ReviewEntry> unheld() {
    return unheld;
  }

  /** Where a link stands; empty when it relies on nothing or does not resolve. */
  public Optional<LinkReview> find(TraceLink link) {
    return link.origin() == TraceLink.Origin.AUTHORED
        ? link.to().map(to -> new LinkKey(link.from(), link.relation(), to)).map(byLink::get)
        : Optional.empty();
  }

  /** The links of a record that rely on fields. */
  public List<LinkReview> of(RecordId record) {
    return Collections.unmodifiableList(byRecord.getOrDefault(record, List.of()));
  }

  /** Number of links in a state. */
  public int count(LinkReview.State state) {
    return counts.getOrDefault(state, 0);
  }
}
