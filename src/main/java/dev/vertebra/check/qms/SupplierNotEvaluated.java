package dev.vertebra.check.qms;

import static dev.vertebra.check.Wording.ids;
import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Value;
import dev.vertebra.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A supplier on the approved list has an evaluation that approves it. That something is supplied by
 * one who is not on the list is found when links are resolved. An error unless the supplier's
 * criticality is low; an evaluation that was overdue when the release was decided gives a warning,
 * as does an approval on a condition that is not stated.
 *
 * <p>Source: ISO 13485 7.4.1 and 4.1.5; purchasing is among the most cited subjects of inspections
 * under the QMSR.
 */
public final class SupplierNotEvaluated implements Rule {
  private static final Code CODE = Code.error("VT371", "supplier-not-evaluated");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("supplier");
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    List<Diagnostic> found = new ArrayList<>();
    for (EvidenceRecord supplier : population(inspection)) {
      List<EvidenceRecord> supplied = inspection.sources(supplier, "supplied-by");

      Severity severity =
          supplier.text("criticality").equals("low") ? Severity.WARNING : Severity.ERROR;
      notApproved(supplier)
          .map(d -> d.at(severity))
          .or(() -> unstated(supplier))
          .or(() -> overdue(supplier, inspection))
          .map(
              d ->
                  supplied.isEmpty()
                      ? d
                      : d.see(supplied.get(0).idSpan(), "supplies " + ids(supplied)))
          .ifPresent(found::add);
    }
    return found;
  }

  private Optional<Diagnostic> notApproved(EvidenceRecord supplier) {
    Optional<Value.Structure> evaluation = supplier.structure("evaluation");
    if (evaluation.isEmpty()) {
      return Optional.of(
          missing(supplier, List.of("evaluation"), name(supplier) + " has no evaluation")
              .labelled("never evaluated")
              .helped(
                  "add `evaluation: {evaluated: …, criteria: …, result: approved, next-due: …}`"));
    }
    if (evaluation.get().text("result").equals("rejected")) {
      return Optional.of(
          at(supplier, evaluation.get().spanOf("result"), "was rejected when it was evaluated")
              .labelled("evaluated " + evaluation.get().text("evaluated"))
              .helped("change the supplier, or evaluate again after it has corrected the causes"));
    }
    return Optional.empty();
  }

  private Optional<Diagnostic> unstated(EvidenceRecord supplier) {
    return supplier
        .structure("evaluation")
        .filter(
            e -> e.text("result").equals("conditionally-approved") == e.text("condition").isEmpty())
        .map(
            e ->
                at(
                        supplier,
                        e.spanOf("result"),
                        e.text("condition").isEmpty()
                            ? "is approved on a condition that is not stated"
                            : "is approved without condition, and one is stated")
                    .labelled(e.text("condition").isEmpty() ? "no `condition:`" : "which is it")
                    .helped("`condition:` goes with `result: conditionally-approved`")
                    .restingOn(Fact.field(supplier.id().value(), "evaluation.condition"))
                    .at(Severity.WARNING));
  }

  private Optional<Diagnostic> overdue(EvidenceRecord supplier, Inspection inspection) {
    return supplier
        .structure("evaluation")
        .filter(
            e ->
                e.day("next-due")
                    .filter(
                        due ->
                            inspection
                                .decided()
                                .filter(d -> due.isBefore(d.toLocalDate()))
                                .isPresent())
                    .isPresent())
        .map(
            e ->
                at(supplier, e.spanOf("next-due"), "was due for evaluation before the release")
                    .labelled("due before the release decision")
                    .helped("evaluate it again and set `next-due:`")
                    .see(
                        inspection.decision().orElseThrow().spanOf("decided"),
                        "the day of the decision")
                    .at(Severity.WARNING));
  }

  private Diagnostic at(EvidenceRecord supplier, Span place, String message) {
    return finding(supplier, place, name(supplier) + " " + message);
  }
}
