package dev.vertebra.check.qms;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.EvidenceRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * A validated tool says how risky its failure would be and what the validation consisted of, and
 * names the record that shows it.
 *
 * <p>Source: ISO 13485 4.1.6 (the approach is proportionate to the risk, and recorded), 7.6.
 */
public final class ToolValidationUnfounded implements Rule {
  private static final Code CODE = Code.warning("VT378", "tool-validation-unfounded");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("tool");
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    return population(inspection).stream()
        .flatMap(tool -> check(tool, inspection).stream())
        .toList();
  }

  private List<Diagnostic> check(EvidenceRecord tool, Inspection inspection) {
    List<Diagnostic> found = new ArrayList<>();
    for (String field : List.of("risk-determination", "validation-summary")) {
      if (tool.text(field).isBlank()) {
        found.add(
            missing(tool, List.of(field), name(tool) + " is validated without " + name(field))
                .targeting(field)
                .labelled("no `" + field + ":`")
                .helped("add `" + field + ":`"));
      }
    }
    if (inspection.links(tool, "validated-by").isEmpty()) {
      found.add(
          finding(tool, name(tool) + " is validated, and no record shows it")
              .targeting("validated-by")
              .labelled("no `validated-by:`")
              .helped("name the run or the held review: `validated-by: …`")
              .restingOn(Fact.linksFrom(tool.id().value(), "validated-by")));
    }
    return found;
  }
}
