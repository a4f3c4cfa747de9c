package dev.vertebra.check.lineage;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.model.EvidenceRecord;
import java.util.List;

/**
 * The model version of the release names the result file of its training, which ties its weights to
 * the data by digest; without it the link to the training data is only somebody's word.
 *
 * <p>Source: ISO 13485 7.5.6 and 4.2.5, EU AI Act Annex IV 2(b) and 2(d).
 */
public final class TrainingNotOnFile implements Rule {
  private static final Code CODE = Code.warning("VT388", "training-not-on-file");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.modelVersion().stream().toList();
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    return population(inspection).stream()
        .filter(version -> version.structure("training").isEmpty())
        .map(
            version ->
                missing(
                        version,
                        List.of("training"),
                        name(version) + " names no result of its training")
                    .labelled("no `training:`")
                    .helped("name the file that the training program wrote, with its digest"))
        .toList();
  }
}
