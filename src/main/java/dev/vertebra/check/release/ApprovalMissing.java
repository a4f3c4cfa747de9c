package dev.vertebra.check.release;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.model.EvidenceRecord;
import java.util.List;

/**
 * Records that the standard wants approved carry an approval: release decisions and intended uses
 * (an error), labels, procedures, change requests and regulatory decisions (a warning). Protocols
 * have a rule of their own.
 *
 * <p>Source: ISO 13485 4.2.4 (documents), 7.3.9 (changes), 8.2.6 (release). FDA reads "approved"
 * there as carrying a signature and a date.
 */
public final class ApprovalMissing implements Rule {
  private static final Code CODE = Code.error("VT364", "approval-missing");
  private static final List<String> GRAVE = List.of("release-decision", "intended-use");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective(
        "release-decision",
        "intended-use",
        "label",
        "procedure",
        "change-request",
        "regulatory-decision",
        "device",
        "claim",
        "annotation-policy",
        "design-review");
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    return population(inspection).stream()
        .filter(record -> inspection.approvals(record).isEmpty())
        .map(record -> report(record, inspection))
        .toList();
  }

  private Diagnostic report(EvidenceRecord record, Inspection inspection) {
    boolean signed = !record.structures("approvals").isEmpty();
    Diagnostic found =
        missing(
                record,
                List.of("approvals"),
                name(record)
                    + " is in state "
                    + name(inspection.state(record))
                    + " and carries no approval")
            .labelled(
                signed ? "signed, but not with the meaning approval" : "no `approvals:` entry")
            .helped(
                "add the real signer and time:"
                    + " `approvals: [{by: …, role: …, at: …, meaning: approval}]`");
    return GRAVE.contains(record.kind()) ? found : found.at(Severity.WARNING);
  }
}
