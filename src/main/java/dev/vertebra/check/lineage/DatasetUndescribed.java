package dev.vertebra.check.lineage;

import static dev.vertebra.check.Wording.name;
import static dev.vertebra.check.Wording.names;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.model.EvidenceRecord;
import java.util.List;
import java.util.Optional;

/**
 * A dataset that comes from outside says what a row is, whom it describes, when and where it was
 * collected, under which licence it is used and how patients are protected; one that was drawn from
 * another says what a row is and whom it describes.
 *
 * <p>Source: EU AI Act Annex IV 2(d) and article 10(2), GMLP principle 3, ISO 13485 7.4.3.
 */
public final class DatasetUndescribed implements Rule {
  private static final Code CODE = Code.warning("VT387", "dataset-undescribed");

  private static final List<String> DRAWN = List.of("unit-of-analysis", "population");
  private static final List<String> SOURCE =
      List.of("unit-of-analysis", "population", "collected", "licence", "deidentification");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("dataset");
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    return population(inspection).stream().flatMap(dataset -> check(dataset).stream()).toList();
  }

  private Optional<Diagnostic> check(EvidenceRecord dataset) {
    List<String> owed = dataset.text("role").equals("source") ? SOURCE : DRAWN;
    List<String> absent = owed.stream().filter(f -> dataset.text(f).isBlank()).toList();
    return absent.isEmpty()
        ? Optional.empty()
        : Optional.of(
            missing(dataset, absent, name(dataset) + " does not state " + names(absent))
                .labelled("not described")
                .helped("add `" + absent.get(0) + ":`"));
  }
}
