package dev.vertebra.check.lineage;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.EvidenceRecord;
import java.util.List;

/**
 * Every dataset that is not a source was drawn from another, so that each line ends at a source.
 * The finding stands at the dataset where the line breaks off.
 *
 * <p>Source: ISO 13485 7.5.9 and 4.2.5, GMLP principle 5; EU AI Act Annex IV 2(d) (provenance of
 * data).
 */
public final class DatasetWithoutSource implements Rule {
  private static final Code CODE = Code.error("VT381", "dataset-without-source");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("dataset").stream()
        .filter(dataset -> !dataset.text("role").equals("source"))
        .toList();
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    return population(inspection).stream()
        .filter(dataset -> inspection.links(dataset, "drawn-from").isEmpty())
        .map(dataset -> report(dataset, inspection))
        .toList();
  }

  private Diagnostic report(EvidenceRecord dataset, Inspection inspection) {
    return missing(
            dataset,
            List.of("role"),
            name(dataset) + " is " + name(dataset.text("role")) + " data of unknown origin")
        .labelled("drawn from nothing on file")
        .see(inspection.placeOf(dataset, "role"), "only a source may stand at the end of a line")
        .helped(
            "name the dataset that it was taken from: `drawn-from: …`; a source has `role: source`")
        .restingOn(Fact.linksFrom(dataset.id().value(), "drawn-from"))
        .restingOn(Fact.recordsOf("dataset"));
  }
}
