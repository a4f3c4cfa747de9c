package dev.vertebra.compare;

/**
 * A signature that a record has only on one side.
 *
 * @param fate added or removed
 * @param by printed name of the signer
 * @param role role in which was signed
 * @param at when, as written
 * @param meaning what the signature means
 */
public record ApprovalChange(Fate fate, String by, String role, String at, String meaning) {}
