package dev.vertebra.compare;

import dev.vertebra.model.RecordId;
import dev.vertebra.model.Sha256;

/**
 * A record in one of the states.
 *
 * @param id its id there
 * @param kind name of its kind
 * @param title its title
 * @param state where it stands in its lifecycle
 * @param isInForce whether it counts as evidence in that state
 * @param file where it stands
 * @param line the line of its id
 * @param digest digest of its text
 */
public record RecordAt(
    RecordId id,
    String kind,
    String title,
    String state,
    boolean isInForce,
    String file,
    int line,
    Sha256 digest) {}
