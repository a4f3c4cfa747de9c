package dev.vertebra.check.time;

import static dev.vertebra.check.Wording.ids;
import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.model.EvidenceRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * A protocol that is in force or that an executed run follows is approved, by a named role at a
 * stated time.
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
  public List<Diagnostic> check(Inspection inspection) {
    List<Diagnostic> found = new ArrayList<>();
    for (EvidenceRecord protocol : inspection.all("protocol")) {
      List<EvidenceRecord> runs = inspection.sources(protocol, "follows");
      boolean used = inspection.isEffective(protocol) || !runs.isEmpty();
      String state = inspection.state(protocol);
      if (used && inspection.approvals(protocol).isEmpty()) {
        found.add(
            report(protocol, runs, name(protocol) + " has no approval")
                .labelled("no `approvals:` entry with the meaning approval")
                .helped(
                    "add `approvals: [{by: …, role: …, at: …, meaning: approval}]` with the real"
                        + " signer and time"));
      } else if (!runs.isEmpty() && state.equals("draft")) {
        found.add(
            report(protocol, runs, name(protocol) + " is a draft, and executed runs follow it")
                .helped("set `status: approved` if this is the approved text"));
      }
    }
    return found;
  }

  private Diagnostic report(EvidenceRecord protocol, List<EvidenceRecord> runs, String message) {
    Diagnostic found = finding(protocol, message);
    return runs.isEmpty() ? found : found.see(runs.get(0).idSpan(), "followed by " + ids(runs));
  }
}
