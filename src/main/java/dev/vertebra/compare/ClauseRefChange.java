package dev.vertebra.compare;

/**
 * A clause that a record names only on one side.
 *
 * @param fate added or removed
 * @param clause the clause as written, with its catalogue unless that is the default one
 */
public record ClauseRefChange(Fate fate, String clause) {}
