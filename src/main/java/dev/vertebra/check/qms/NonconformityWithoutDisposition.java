package dev.vertebra.check.qms;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.RecordRule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.model.EvidenceRecord;
import java.util.List;
import java.util.stream.Stream;

/**
 * A closed nonconformity says how it was dealt with, and who with authority agreed: a disposition
 * and an approval (the latter a warning).
 *
 * <p>Source: ISO 13485 8.3.1 and 8.3.2 (records of nonconformities and of concessions with the
 * person who authorises).
 */
public final class NonconformityWithoutDisposition implements RecordRule {
  private static final Code CODE = Code.error("VT376", "nonconformity-without-disposition");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("nonconformity").stream()
        .filter(nonconformity -> inspection.state(nonconformity).equals("closed"))
        .toList();
  }

  @Override
  public Stream<Diagnostic> ask(EvidenceRecord nonconformity, Inspection inspection) {
    if (nonconformity.text("disposition").isBlank()) {
      return Stream.of(
          missing(
                  nonconformity,
                  List.of("disposition"),
                  name(nonconformity) + " is closed without a disposition")
              .see(inspection.placeOf(nonconformity, "status"), "closed here")
              .labelled("no `disposition`")
              .helped(
                  "write how it was dealt with: corrected, contained, accepted by concession; and"
                      + " why"));
    }
    return inspection.approvals(nonconformity).isEmpty()
        ? Stream.of(
            missing(
                    nonconformity,
                    List.of("approvals"),
                    "nobody approved the disposition of " + name(nonconformity))
                .targeting("approvals")
                .labelled("no approval")
                .helped(
                    "have it approved by whoever may authorise it: `approvals: [{…, meaning:"
                        + " approval}]`")
                .at(Severity.WARNING))
        : Stream.of();
  }
}
