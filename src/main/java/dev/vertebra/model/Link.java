package dev.vertebra.model;

import dev.vertebra.source.Span;
import java.util.Optional;

/**
 * A link as written, its target still text.
 *
 * @param relation the relation's name; {@link #MENTIONS} for a link in a body
 * @param target what the author wrote as the target's id
 * @param digest the digest that the author relied on, when one was written
 * @param span where the target stands
 * @param digestSpan where the digest stands; the target's span when there is none
 */
public record Link(
    String relation, String target, Optional<Sha256> digest, Span span, Span digestSpan) {

  /** Relation of {@code [[ID]]} in a body. */
  public static final String MENTIONS = "mentions";

  /** A link without a digest. */
  public static Link to(String relation, String target, Span span) {
    return new Link(relation, target, Optional.empty(), span, span);
  }
}
