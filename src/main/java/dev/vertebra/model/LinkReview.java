package dev.vertebra.model;

import dev.vertebra.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a link that relies on fields of its target stands with its reviewers.
 *
 * @param from the record that holds the link
 * @param relation the link's relation
 * @param to the link's target
 * @param fields the fields of the target that it relies on, in the profile's order
 * @param last the last review of it
 * @param changes fields whose value is another than the one last accepted; the target's kind counts
 *     as the field {@code kind}
 */
public record LinkReview(
    RecordId from,
    String relation,
    RecordId to,
    List<String> fields,
    Optional<ReviewEntry> last,
    List<Change> changes) {

  /** Where a link stands. */
  public enum State {
    /** What it relies on is what was last accepted. */
    REVIEWED,
    /** What it relies on has changed since. */
    SUSPECT,
    /** Nobody has reviewed it. */
    NOT_REVIEWED;

    /** Lower-case words as shown. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /**
   * A field with another value than the accepted one.
   *
   * @param field the field's name
   * @param before its words as accepted; empty when it was not stated
   * @param after its words today; empty when it is not stated
   * @param place the first difference in the target
   */
  public record Change(String field, String before, String after, Span place) {}

  public LinkReview {
    fields = List.copyOf(fields);
    changes = List.copyOf(changes);
  }

  /** Where the link stands. */
  public State state() {
    if (last.isEmpty()) {
      return State.NOT_REVIEWED;
    }
    return changes.isEmpty() ? State.REVIEWED : State.SUSPECT;
  }
}
