package dev.vertebra.pipeline;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody says who has looked at the links of a record.
 *
 * @param record id of the record
 * @param relation only links of this relation
 * @param target only links to this record
 * @param by id of the role or person that looked
 * @param why the reason, as typed
 * @param at when
 */
public record ReviewRequest(
    String record,
    Optional<String> relation,
    Optional<String> target,
    String by,
    String why,
    Instant at) {}
