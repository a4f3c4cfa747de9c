package dev.vertebra.check.change;

import static dev.vertebra.check.Wording.ids;
import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.RecordRule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.model.EvidenceRecord;
import java.util.List;
import java.util.stream.Stream;

/**
 * What took the place of an earlier record did so by an approved change request, which names either
 * of them: an intended use or a label (an error), a claim, requirement, control, protocol or
 * dataset (a warning).
 *
 * <p>Source: ISO 13485 7.3.9, 4.2.4; 21 CFR 807.81(a)(3) (a change of the intended use is decided,
 * not slipped in). Claims that outgrew what was cleared led to a warning letter for an AI device.
 */
public final class ReplacedWithoutChange implements RecordRule {
  private static final Code CODE = Code.error("VT347", "replaced-without-change");
  private static final List<String> GRAVE = List.of("intended-use", "label");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection
        .effective(
            "intended-use", "label", "claim", "requirement", "risk-control", "protocol", "dataset")
        .stream()
        .filter(record -> !inspection.linked(record, "supersedes").isEmpty())
        .toList();
  }

  @Override
  public Stream<Diagnostic> ask(EvidenceRecord record, Inspection inspection) {
    boolean requested =
        Stream.concat(Stream.of(record), inspection.linked(record, "supersedes").stream())
            .anyMatch(either -> !inspection.sources(either, "changes").isEmpty());
    if (requested) {
      return Stream.of();
    }
    Diagnostic found =
        finding(
                record,
                inspection.place(record, "supersedes"),
                name(record)
                    + " takes the place of "
                    + ids(inspection.linked(record, "supersedes"))
                    + ", and no approved change request names either")
            .labelled("replaced without a request")
            .helped(
                "write the change request: `changes: "
                    + record.id()
                    + "`, with its assessment and approval")
            .restingOn(Fact.linksOf("changes"))
            .restingOn(Fact.recordsOf("change-request"))
            .restingOn(Fact.linksFrom(record.id().value(), "supersedes"));
    return Stream.of(GRAVE.contains(record.kind()) ? found : found.at(Severity.WARNING));
  }
}
