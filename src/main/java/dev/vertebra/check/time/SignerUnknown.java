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
import java.util.Map;
import java.util.TreeMap;

/**
 * Whoever signs does so in a role that is on record. One finding for each role or name that is not.
 *
 * <p>Source: ISO 13485 5.5.1 (responsibilities are defined and documented), 21 CFR 11.50 (the
 * meaning of a signature).
 */
public final class SignerUnknown implements Rule {
  private static final Code CODE = Code.warning("VT329", "signer-unknown");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.all("role").isEmpty() && inspection.all("person").isEmpty()
        ? List.of()
        : inspection.graph().records().stream()
            .filter(record -> !record.structures("approvals").isEmpty())
            .toList();
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    Signers signers = new Signers(inspection);
    Map<String, List<Signature>> unknown = new TreeMap<>();
    for (EvidenceRecord record : population(inspection)) {
      for (Value.Structure approval : record.structures("approvals")) {
        approval
            .moment("at")
            .filter(at -> !approval.text("role").isEmpty() && !signers.isRole(approval))
            .ifPresent(
                at ->
                    unknown
                        .computeIfAbsent(approval.text("role"), r -> new ArrayList<>())
                        .add(new Signature(record, approval, at.toInstant())));
      }
    }
    return unknown.values().stream().map(this::report).toList();
  }

  private Diagnostic report(List<Signature> signatures) {
    Signature first = signatures.stream().min(Signature.ORDER).orElseThrow();
    String role = first.approval().text("role");
    int others = signatures.size() - 1;
    return finding(
            first.record(),
            first.approval().spanOf("role"),
            name(first.record())
                + (others == 0 ? "" : " and " + count(others, "other record", "other records"))
                + (others == 0 ? " is" : " are")
                + " signed in the role "
                + name(role)
                + ", which is not on record")
        .targeting(role)
        .labelled("no role record has this id or title")
        .helped("write the role record, or name the role that was meant")
        .restingOn(Fact.record(role))
        .restingOn(Fact.recordsOf("role"))
        .restingOn(Fact.field(first.record().id().value(), "approvals"))
        .breaking(Fact.signer(role));
  }
}
