package dev.vertebra.diagnostic;

import dev.vertebra.source.Span;
import java.util.List;

/**
 * A recorded decision to live with a finding until a day.
 *
 * @param code code of the findings that it covers
 * @param record id of the record that they are about
 * @param target the {@link Diagnostic#target} that they name; empty for any
 * @param reason why
 * @param approver the role or person record that answers for it
 * @param expires last day on which it holds, as {@code 2026-12-31}
 * @param approvals who signed it, in the author's order
 * @param span where it stands in the project file
 */
public record Waiver(
    String code,
    String record,
    String target,
    String reason,
    String approver,
    String expires,
    List<Approval> approvals,
    Span span) {
  public Waiver {
    approvals = List.copyOf(approvals);
  }

  /** A waiver that nobody has signed. */
  public Waiver(
      String code,
      String record,
      String target,
      String reason,
      String approver,
      String expires,
      Span span) {
    this(code, record, target, reason, approver, expires, List.of(), span);
  }

  /** Whether a finding is one that it names. */
  public boolean names(Diagnostic finding) {
    return finding.code().id().equals(code)
        && finding.subject().equals(record)
        && (target.isEmpty() || finding.target().equals(target));
  }

  /**
   * A signature under a waiver.
   *
   * @param by printed name of the signer
   * @param role role in which was signed
   * @param at date and time with offset, as written
   * @param meaning what the signature means, such as {@code approval}
   */
  public record Approval(String by, String role, String at, String meaning) {}
}
