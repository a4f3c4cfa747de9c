package dev.vertebra.render.page;

/**
 * An approval with all that 21 CFR 11.50(a) asks a signed record to show.
 *
 * @param by the signer
 * @param role in which role
 * @param at date and time with offset, as written
 * @param meaning what the signature means
 */
public record ApprovalView(ValueView by, ValueView role, String at, String meaning) {}
