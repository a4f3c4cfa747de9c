package dev.vertebra.diagnostic;

/**
 * A finding that a waiver covers, with the consequences that are covered with it. It is shown
 * wherever findings are, and does not count as open.
 *
 * @param finding what was found
 * @param waiver who decided to live with it, why, and until when
 */
public record Waived(Finding finding, Waiver waiver) {}
