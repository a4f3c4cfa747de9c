package dev.vertebra.check.risk;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.model.EvidenceRecord;
import java.util.List;

/**
 * An approved release decision says what remains of all risks together and why that is acceptable.
 *
 * <p>Source: ISO 14971 8 (evaluation of overall residual risk), 10.
 */
public final class OverallRiskUnstated implements Rule {
  private static final Code CODE = Code.warning("VT340", "overall-residual-risk-unstated");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.releasingDecisions();
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    return population(inspection).stream()
        .filter(decision -> decision.text("residual-risk-statement").isBlank())
        .map(
            decision ->
                missing(
                        decision,
                        List.of("residual-risk-statement"),
                        name(decision) + " says nothing of the overall residual risk")
                    .labelled("no `residual-risk-statement:`")
                    .helped("add it: what remains of all risks together, and why it is acceptable"))
        .toList();
  }
}
