package dev.vertebra.check.risk;

import static dev.vertebra.check.Wording.name;
import static dev.vertebra.check.Wording.names;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.model.EvidenceRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What implements a control is not just what causes the risk. Compared are the records that the
 * risk arises from and those that implement the control, or the mitigating requirement itself.
 * Equal sets are an error; for a control by inherently safe design, which does change the cause
 * itself, a warning.
 *
 * <p>Source: ISO 14971 7.1 and 7.2. A notified body raised a finding where the list of mitigating
 * requirements was identical to the list of requirements that cause the risk.
 */
public final class ControlEqualsCause implements Rule {
  private static final Code CODE = Code.error("VT332", "control-equals-cause");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    List<Diagnostic> found = new ArrayList<>();
    for (EvidenceRecord risk : inspection.effective("risk")) {
      Set<String> causes = ids(inspection.linked(risk, "arises-from"));
      if (!causes.isEmpty()) {
        for (EvidenceRecord control : inspection.sources(risk, "mitigates")) {
          if (causes.equals(means(control, inspection))) {
            found.add(report(risk, control, causes, inspection));
          }
        }
      }
    }
    return found;
  }

  private static Set<String> means(EvidenceRecord control, Inspection inspection) {
    return control.kind().equals("requirement")
        ? Set.of(control.id().value())
        : ids(inspection.linked(control, "implemented-by"));
  }

  private static Set<String> ids(List<EvidenceRecord> records) {
    Set<String> ids = new TreeSet<>();
    records.forEach(r -> ids.add(r.id().value()));
    return ids;
  }

  private Diagnostic report(
      EvidenceRecord risk, EvidenceRecord control, Set<String> causes, Inspection inspection) {
    boolean byDesign = control.text("control-type").equals("inherent-safety");
    String relation = control.kind().equals("requirement") ? "mitigates" : "implemented-by";
    Diagnostic found =
        finding(
                control,
                inspection.place(control, relation),
                name(control)
                    + " mitigates "
                    + name(risk)
                    + " by nothing but what causes it: "
                    + names(causes))
            .labelled("the same as the cause")
            .see(inspection.place(risk, "arises-from"), "what the risk arises from")
            .helped(
                "name what was added to reduce the risk (a requirement, a component, a label), with"
                    + " a run that shows its effect")
            .restingOn(Fact.linksFrom(control.id().value(), "implemented-by"))
            .restingOn(Fact.linksFrom(risk.id().value(), "arises-from"));
    return byDesign
        ? found
            .at(Severity.WARNING)
            .helped("inherently safe design may change the cause itself; say in its text how")
        : found;
  }
}
