package dev.vertebra.check.change;

import static dev.vertebra.check.Wording.ids;
import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.model.EvidenceRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * A change says what has to be verified again. An error when the model or its data change; a
 * warning when only documents, tools or procedures do.
 *
 * <p>Source: ISO 13485 7.3.9; FDA's guidance on predetermined change control plans (each
 * modification has its protocol).
 */
public final class ChangeWithoutReverification implements Rule {
  private static final Code CODE = Code.error("VT342", "change-without-reverification");
  private static final List<String> MODEL_KINDS =
      List.of(
          "component", "dataset", "model-version", "intended-use", "requirement", "risk-control");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    List<Diagnostic> found = new ArrayList<>();
    for (EvidenceRecord change : inspection.effective("change-request")) {
      if (inspection.links(change, "requires").isEmpty()) {
        found.add(report(change, inspection));
      }
    }
    return found;
  }

  private Diagnostic report(EvidenceRecord change, Inspection inspection) {
    List<EvidenceRecord> changed = inspection.linked(change, "changes");
    List<EvidenceRecord> model =
        changed.stream().filter(r -> MODEL_KINDS.contains(r.kind())).toList();
    Diagnostic found =
        finding(
                change,
                name(change)
                    + " changes "
                    + ids(model.isEmpty() ? changed : model)
                    + " and names no protocol to run again")
            .labelled("no re-verification scope")
            .see(inspection.place(change, "changes"), "what it changes")
            .helped("name the protocols that cover what changed: `requires: [PROT-001]`")
            .restingOn(Fact.linksFrom(change.id().value(), "requires"))
            .restingOn(Fact.linksFrom(change.id().value(), "changes"));
    return model.isEmpty() ? found.at(Severity.WARNING) : found;
  }
}
