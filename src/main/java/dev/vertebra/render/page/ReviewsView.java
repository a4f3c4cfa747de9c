package dev.vertebra.render.page;

import java.util.List;
import java.util.Optional;

/**
 * The ledger of reviews, and where the links stand that rely on fields.
 *
 * @param total number of links that rely on fields: the denominator
 * @param reviewed of them, those in which nothing has changed since the last review
 * @param suspect of them, those in which something has
 * @param entries number of entries of the ledger
 * @param head digest of the last entry
 * @param standing {@code whole} when the ledger could be read to its end, else {@code broken}
 * @param relations the same figures by relation, in the profile's order
 * @param changed suspect links
 * @param latest the last entries, the latest first
 */
public record ReviewsView(
    int total,
    int reviewed,
    int suspect,
    int entries,
    String head,
    String standing,
    List<RelationShare> relations,
    List<Suspect> changed,
    List<EntryView> latest) {

  /** The figures of one relation. */
  public record RelationShare(String label, int total, int reviewed, int suspect) {

    /** Links that nobody has reviewed. */
    public int open() {
      return total - reviewed - suspect;
    }
  }

  /** A suspect link. */
  public record Suspect(
      Ref from, String relation, Ref to, ReviewView.Last last, List<ChangeView> changes) {
    public Suspect {
      changes = List.copyOf(changes);
    }
  }

  /** A changed field, its words in runs. */
  public record ChangeView(String field, List<RunOfWords> runs) {
    public ChangeView {
      runs = List.copyOf(runs);
    }
  }

  /**
   * Words in a row.
   *
   * @param sort {@code kept}, {@code deleted} or {@code inserted}
   */
  public record RunOfWords(String sort, String text) {}

  /** An entry of the ledger; a record that is gone has its id only. */
  public record EntryView(
      ReviewView.Last review,
      String record,
      Optional<Ref> from,
      String relation,
      String target,
      Optional<Ref> to,
      String digest) {}

  public ReviewsView {
    relations = List.copyOf(relations);
    changed = List.copyOf(changed);
    latest = List.copyOf(latest);
  }

  /** Links that nobody has reviewed. */
  public int open() {
    return total - reviewed - suspect;
  }
}
