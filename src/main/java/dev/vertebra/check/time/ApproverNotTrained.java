package dev.vertebra.check.time;

import static dev.vertebra.check.Wording.count;
import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Whoever approves has a completed training record that covers that day, for the role or for the
 * person. One finding for each signer, at the earliest approval that no training covers.
 *
 * <p>Source: ISO 13485 6.2 (competence is recorded), 5.5.1. A warning, because competence may rest
 * on education or experience that is recorded elsewhere.
 */
public final class ApproverNotTrained implements Rule {
  private static final Code CODE = Code.warning("VT324", "approver-not-trained");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.graph().records().stream()
        .filter(inspection::isEffective)
        .filter(record -> !inspection.approvals(record).isEmpty())
        .toList();
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    Signers signers = new Signers(inspection);
    TreeMap<String, List<Signature>> untrained = new TreeMap<>();
    for (EvidenceRecord record : population(inspection)) {
      for (Value.Structure approval : inspection.approvals(record)) {
        approval
            .moment("at")
            .filter(at -> !signers.isTrained(approval, at.toLocalDate()))
            .ifPresent(
                at ->
                    untrained
                        .computeIfAbsent(signer(approval), k -> new ArrayList<>())
                        .add(new Signature(record, approval, at.toInstant())));
      }
    }
    return untrained.values().stream().map(s -> report(s, signers)).toList();
  }

  private static String signer(Value.Structure approval) {
    return approval.text("role") + "\n" + approval.text("by");
  }

  private Diagnostic report(List<Signature> signatures, Signers signers) {
    Signature first = signatures.stream().min(Signature.ORDER).orElseThrow();
    String role = first.approval().text("role");
    int others = signatures.size() - 1;
    Diagnostic found =
        finding(
                first.record(),
                first.approval().spanOf("role"),
                name(role)
                    + " approved "
                    + name(first.record())
                    + (others == 0 ? "" : " and " + count(others, "other record", "other records"))
                    + " without a training record by that day")
            .labelled("signed " + first.approval().text("at"));
    return signers
        .explain(found, first.approval())
        .restingOn(Fact.linksOf("trained"))
        .restingOn(Fact.linksOf("holds"))
        .restingOn(Fact.recordsOf("training-record"))
        .restingOn(Fact.recordsOf("role"))
        .restingOn(Fact.recordsOf("person"));
  }
}
