package dev.vertebra.compare;

import dev.vertebra.compare.Impact.Reviewed;
import dev.vertebra.model.LinkReview;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.Review;
import dev.vertebra.model.ReviewEntry;
import dev.vertebra.model.Sha256;
import dev.vertebra.model.TraceLink;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Links that somebody has looked at since: what they rely on is what their last review accepted,
 * and the older state's ledger does not have that review.
 */
final class Reviewings {
  private final Side after;
  private final Set<Sha256> known = new HashSet<>();
  private final Map<String, Reviewed> found = new TreeMap<>();

  /** What a review must have seen. */
  enum Since {
    /** What the link relies on as it is now; an earlier review of the same words is enough. */
    CHANGE,
    /** What has come to light by the comparison: only a review that is new tells. */
    COMPARISON
  }

  Reviewings(Side before, Side after) {
    this.after = after;
    before.graph().reviews().ledger().entries().stream()
        .map(ReviewEntry::digest)
        .forEach(known::add);
  }

  /** Whether a review settles a link, which is then remembered. */
  boolean isSettled(TraceLink link, Since since) {
    Optional<ReviewEntry> last =
        after
            .graph()
            .reviews()
            .find(link)
            .filter(r -> r.state() == LinkReview.State.REVIEWED)
            .flatMap(LinkReview::last);
    if (last.isEmpty() || (since == Since.COMPARISON && known.contains(last.get().digest()))) {
      return false;
    }
    Review review = last.get().review();
    RecordId to = link.to().orElseThrow();
    found.putIfAbsent(
        link.from() + " " + link.relation() + " " + to,
        new Reviewed(
            link.from(),
            link.relation(),
            to,
            review.by(),
            review.at().atOffset(ZoneOffset.UTC).toLocalDate().toString(),
            review.number()));
    return true;
  }

  /** Forgets which links it settled: for another walk. */
  void forget() {
    found.clear();
  }

  /** Every link that was settled, by its ends. */
  List<Reviewed> found() {
    return found.values().stream()
        .sorted(
            Comparator.comparing(Reviewed::from)
                .thenComparing(Reviewed::relation)
                .thenComparing(Reviewed::to))
        .toList();
  }
}
