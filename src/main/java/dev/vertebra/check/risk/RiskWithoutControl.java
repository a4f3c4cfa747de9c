package dev.vertebra.check.risk;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.model.EvidenceRecord;
import java.util.List;

/**
 * Every risk is mitigated by an implemented control or an approved requirement. A risk that was
 * judged acceptable as it is, with the residual figures equal to the initial ones, gives a warning.
 *
 * <p>Source: ISO 14971 7.1 and 7.2, ISO 13485 7.1, 7.3.3; FDA reads the risk file first (CP
 * 7382.850).
 */
public final class RiskWithoutControl implements Rule {
  private static final Code CODE = Code.error("VT331", "risk-without-control");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("risk");
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    return population(inspection).stream()
        .filter(risk -> inspection.sources(risk, "mitigates").isEmpty())
        .map(risk -> report(risk, inspection))
        .toList();
  }

  private Diagnostic report(EvidenceRecord risk, Inspection inspection) {
    Diagnostic found =
        finding(risk, name(risk) + " is mitigated by no implemented control and no requirement")
            .labelled("nothing in force mitigates this")
            .restingOn(Fact.linksOf("mitigates"))
            .restingOn(Fact.recordsOf("risk-control"))
            .restingOn(Fact.recordsOf("requirement"));
    List<EvidenceRecord> intended = inspection.graph().sources(risk.id(), "mitigates");
    for (EvidenceRecord control : intended) {
      found =
          found
              .see(
                  inspection.placeOf(control, "status"),
                  name(control) + " would, but is " + name(inspection.state(control)))
              .restingOn(Fact.record(control.id().value()));
    }
    if (intended.isEmpty()) {
      found =
          found.helped("name it in the control that reduces it: `mitigates: " + risk.id() + "`");
    }
    return isAcceptedAsItIs(risk)
        ? found
            .at(Severity.WARNING)
            .helped(
                "it was judged acceptable as it is; say in its text why no control is practicable")
        : found;
  }

  private static boolean isAcceptedAsItIs(EvidenceRecord risk) {
    return risk.text("acceptability").equals("acceptable")
        && risk.whole("severity").isPresent()
        && risk.whole("severity").equals(risk.whole("residual-severity"))
        && risk.whole("probability").equals(risk.whole("residual-probability"));
  }
}
