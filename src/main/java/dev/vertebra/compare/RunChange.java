package dev.vertebra.compare;

import dev.vertebra.model.RecordId;
import dev.vertebra.model.Verdict;
import java.util.Optional;

/**
 * A validation run that is in one state only, or whose computed verdict is another.
 *
 * @param run its newer id
 * @param before its verdict in the older state
 * @param after its verdict in the newer state
 */
public record RunChange(RecordId run, Optional<Verdict> before, Optional<Verdict> after) {}
