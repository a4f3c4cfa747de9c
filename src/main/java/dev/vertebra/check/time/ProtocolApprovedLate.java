package dev.vertebra.check.time;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Value;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Criteria are approved before the run that is held against them. The first approval counts: later
 * ones may be of a revision.
 *
 * <p>Source: ISO 13485 7.3.6 and 7.3.7 (documented plans with acceptance criteria come first), 21
 * CFR 820.10(c).
 */
public final class ProtocolApprovedLate implements Rule {
  private static final Code CODE = Code.error("VT321", "protocol-approved-after-run");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("validation-run").stream()
        .filter(run -> !inspection.linked(run, "follows").isEmpty())
        .toList();
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    List<Diagnostic> found = new ArrayList<>();
    for (EvidenceRecord run : population(inspection)) {
      for (EvidenceRecord protocol : inspection.linked(run, "follows")) {
        firstApproval(protocol, inspection)
            .filter(approval -> isAfter(approval, run))
            .ifPresent(approval -> found.add(report(run, protocol, approval, inspection)));
      }
    }
    return found;
  }

  private static Optional<Value.Structure> firstApproval(
      EvidenceRecord protocol, Inspection inspection) {
    return inspection.approvals(protocol).stream()
        .filter(approval -> approval.moment("at").isPresent())
        .min(
            Comparator.comparing(
                approval -> approval.moment("at").map(OffsetDateTime::toInstant).orElseThrow()));
  }

  private static boolean isAfter(Value.Structure approval, EvidenceRecord run) {
    OffsetDateTime approved = approval.moment("at").orElseThrow();
    return run.moment("executed").filter(approved::isAfter).isPresent();
  }

  private Diagnostic report(
      EvidenceRecord run,
      EvidenceRecord protocol,
      Value.Structure approval,
      Inspection inspection) {
    return finding(
            run,
            inspection.placeOf(run, "executed"),
            name(run) + " was executed before the criteria of " + name(protocol) + " were approved")
        .labelled("the protocol was approved " + approval.text("at"))
        .see(approval.spanOf("at"), "the first approval of the protocol")
        .helped("run again under the approved protocol; a run without criteria cannot verify")
        .restingOn(Fact.record(protocol.id().value()));
  }
}
