package dev.vertebra.check.release;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.model.EvidenceRecord;
import java.util.List;

/**
 * A deployment states its UDI, or why there is none.
 *
 * <p>Source: 21 CFR 820.35(c), 820.45, ISO 13485 7.5.8 and 7.5.9.
 */
public final class DeploymentWithoutUdi implements Rule {
  private static final Code CODE = Code.warning("VT366", "deployment-without-udi");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("deployment");
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    return population(inspection).stream()
        .filter(deployment -> deployment.text("udi").isBlank())
        .map(this::report)
        .toList();
  }

  private Diagnostic report(EvidenceRecord deployment) {
    return missing(deployment, List.of("udi"), name(deployment) + " states no UDI")
        .labelled("what is in the field cannot be looked up from its label")
        .helped("write the full UDI, `udi: …`, or in its place why there is none");
  }
}
