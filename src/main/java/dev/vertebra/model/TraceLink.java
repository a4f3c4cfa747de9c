package dev.vertebra.model;

import dev.vertebra.source.Span;
import java.util.Optional;

/**
 * A link after resolution.
 *
 * @param from the record that holds it
 * @param relation the relation's name
 * @param target id as written or derived
 * @param to the target, when it resolves
 * @param strength how strong it is
 * @param reason one clause that says why it has this strength, such as "the file's SHA-256 was
 *     recomputed and agrees"
 * @param origin who says so
 * @param span where it stands
 */
public record TraceLink(
    RecordId from,
    String relation,
    String target,
    Optional<RecordId> to,
    Strength strength,
    String reason,
    Origin origin,
    Span span) {

  /** The same link, as strong as this for this reason. */
  public TraceLink at(Strength other, String why) {
    return new TraceLink(from, relation, target, to, other, why, origin, span);
  }

  /** Who says that the link exists. */
  public enum Origin {
    /** A field of the record. */
    AUTHORED,
    /** {@code [[ID]]} in the record's body. */
    BODY,
    /** A machine artifact. */
    DERIVED
  }
}
