package dev.vertebra.check.time;

import static dev.vertebra.check.Wording.ids;
import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.model.EvidenceRecord;
import java.util.List;

/**
 * A protocol that is in force is approved, by a named role at a stated time. That a run follows one
 * that is not in force is found when links are resolved.
 *
 * <p>Source: ISO 13485 4.2.4 (approval before issue), 7.3.6, 7.3.7. FDA reads "approved" there as
 * carrying a signature and a date.
 */
public final class ProtocolNotApproved implements Rule {
  private static final Code CODE = Code.error("VT322", "protocol-not-approved");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("protocol");
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    return population(inspection).stream()
        .filter(protocol -> inspection.approvals(protocol).isEmpty())
        .map(protocol -> report(protocol, inspection))
        .toList();
  }

  private Diagnostic report(EvidenceRecord protocol, Inspection inspection) {
    Diagnostic found =
        missing(
                protocol,
                List.of("approvals"),
                name(protocol)
                    + " is in state "
                    + name(inspection.state(protocol))
                    + " and carries no approval")
            .labelled("no `approvals:` entry with the meaning approval")
            .helped(
                "add the real signer and time:"
                    + " `approvals: [{by: …, role: …, at: …, meaning: approval}]`");
    List<EvidenceRecord> runs = inspection.sources(protocol, "follows");
    return runs.isEmpty() ? found : found.see(runs.get(0).idSpan(), "followed by " + ids(runs));
  }
}
