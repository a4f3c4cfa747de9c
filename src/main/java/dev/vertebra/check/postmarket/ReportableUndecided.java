package dev.vertebra.check.postmarket;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.EvidenceRecord;
import java.util.List;

/**
 * A signal that counts as reportable has an approved regulatory decision on reportability.
 *
 * <p>Source: ISO 13485 8.2.3 (reporting to regulatory authorities), 21 CFR 803.17 and 803.18.
 */
public final class ReportableUndecided implements Rule {
  private static final Code CODE = Code.error("VT359", "reportable-undecided");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("signal").stream()
        .filter(signal -> signal.text("reportable").equals("yes"))
        .toList();
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    return population(inspection).stream()
        .filter(
            signal ->
                inspection.sources(signal, "decides-on").stream()
                    .noneMatch(d -> d.text("decision-type").equals("reportability")))
        .map(this::report)
        .toList();
  }

  private Diagnostic report(EvidenceRecord signal) {
    return finding(
            signal,
            signal.spanOf("reportable"),
            name(signal) + " is reportable, and no decision says how it is reported")
        .labelled("no approved decision on reportability")
        .helped(
            "write a regulatory-decision with `decision-type: reportability` and `decides-on: "
                + signal.id()
                + "`, and have it approved")
        .restingOn(Fact.linksOf("decides-on"))
        .restingOn(Fact.recordsOf("regulatory-decision"));
  }
}
