package dev.vertebra.diagnostic;

import dev.vertebra.source.Span;

/**
 * A recorded decision to live with a finding until a day.
 *
 * @param code code of the findings that it covers
 * @param record id of the record that they are about
 * @param target the {@link Diagnostic#target} that they name; empty for any
 * @param reason why
 * @param approver the role or person record that answers for it
 * @param expires last day on which it holds, as {@code 2026-12-31}
 * @param span where it stands in the project file
 */
public record Waiver(
    String code,
    String record,
    String target,
    String reason,
    String approver,
    String expires,
    Span span) {}
