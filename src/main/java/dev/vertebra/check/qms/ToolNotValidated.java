package dev.vertebra.check.qms;

import static dev.vertebra.check.Wording.ids;
import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.model.EvidenceRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A tool that counts as validated is validated, at the version in use. That something was produced
 * with a tool in another state is found when links are resolved.
 *
 * <p>Source: ISO 13485 4.1.6 and 7.6 (software is validated before use and after changes). Software
 * that was validated once and never after upgrades is a recurring finding.
 */
public final class ToolNotValidated implements Rule {
  private static final Code CODE = Code.error("VT372", "tool-not-validated");

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
    List<Diagnostic> found = new ArrayList<>();
    for (EvidenceRecord tool : population(inspection)) {
      List<EvidenceRecord> products = inspection.sources(tool, "produced-with");
      notValidated(tool, inspection)
          .map(
              d ->
                  products.isEmpty()
                      ? d
                      : d.see(products.get(0).idSpan(), "used to produce " + ids(products)))
          .ifPresent(found::add);
    }
    return found;
  }

  private Optional<Diagnostic> notValidated(EvidenceRecord tool, Inspection inspection) {
    String used = tool.text("tool-version");
    String validated = tool.text("validated-version");
    if (tool.day("validated").isEmpty() || validated.isBlank()) {
      return Optional.of(
          missing(
                  tool,
                  List.of("validated", "validated-version"),
                  name(tool) + " counts as validated, and no validation is on file")
              .labelled("no `validated` day and `validated-version`")
              .helped(
                  "validate it for its purpose and write `validated: …`, `validated-version: "
                      + used
                      + "` and `validation-summary: …`"));
    }
    if (!validated.equals(used)) {
      return Optional.of(
          finding(
                  tool,
                  inspection.placeOf(tool, "validated-version"),
                  name(tool)
                      + " is used at "
                      + name(used)
                      + " and was validated at "
                      + name(validated))
              .labelled("not the version in use")
              .see(inspection.placeOf(tool, "tool-version"), "the version in use")
              .helped("validate the version in use, or go back to the validated one"));
    }
    return Optional.empty();
  }
}
