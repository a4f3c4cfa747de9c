package dev.vertebra.check.lineage;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.RecordRule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.EvidenceRecord;
import java.util.List;
import java.util.stream.Stream;

/**
 * Data in force name at least one file with its digest, so that what was used can be told from what
 * is there now.
 *
 * <p>Source: ISO 13485 7.5.9 and 4.2.5, EU AI Act Annex IV 2(d), GMLP principle 5 (data are under
 * version control).
 */
public final class DatasetWithoutDigest implements RecordRule {
  private static final Code CODE = Code.error("VT385", "dataset-without-digest");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("dataset");
  }

  @Override
  public Stream<Diagnostic> ask(EvidenceRecord dataset, Inspection inspection) {
    return inspection.graph().artifacts(dataset.id()).isEmpty()
        ? Stream.of(
            missing(dataset, List.of("artifacts"), name(dataset) + " names no file with its digest")
                .labelled("its bytes are unknown")
                .helped(
                    "name the files, or a manifest of their digests:"
                        + " `artifacts: [{path: …, sha256: …}]`")
                .breaking(Fact.field(dataset.id().value(), "artifacts")))
        : Stream.of();
  }
}
