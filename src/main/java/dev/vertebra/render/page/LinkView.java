package dev.vertebra.render.page;

import dev.vertebra.model.Strength;
import java.util.Optional;

/**
 * A link as seen from one of its ends.
 *
 * @param other the record at the other end, when there is one
 * @param target the id as written or derived
 * @param strength how strong it is
 * @param reason why
 * @param origin {@code authored}, {@code in the text} or {@code derived}
 * @param isSpine whether it counts towards the headline figure
 * @param place where it stands
 * @param review where it stands with its reviewers; empty when it relies on no field
 */
public record LinkView(
    Optional<Ref> other,
    String target,
    Strength strength,
    String reason,
    String origin,
    boolean isSpine,
    Place place,
    Optional<ReviewView> review) {}
