package dev.vertebra.check.time;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.RecordRule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Value;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A record was approved on the day that it was written or later. The latest approval counts:
 * earlier ones may be of an earlier version.
 *
 * <p>Source: ISO 13485 4.2.4 (approval of what is issued, and again after a change).
 */
public final class ApprovedBeforeWritten implements RecordRule {
  private static final Code CODE = Code.error("VT326", "approved-before-written");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.graph().records().stream()
        .filter(inspection::isEffective)
        .filter(record -> record.day("date").isPresent())
        .filter(record -> latest(record, inspection).isPresent())
        .toList();
  }

  @Override
  public Stream<Diagnostic> ask(EvidenceRecord record, Inspection inspection) {
    LocalDate written = record.day("date").orElseThrow();
    Value.Structure approval = latest(record, inspection).orElseThrow();
    return day(approval).isBefore(written)
        ? Stream.of(
            finding(
                    record,
                    approval.spanOf("at"),
                    name(record) + " was last approved before it was written")
                .labelled("written " + record.text("date"))
                .see(record.spanOf("date"), "the day on which it was written")
                .helped("correct the date that is wrong, or have the record approved as it is now"))
        : Stream.of();
  }

  private static Optional<Value.Structure> latest(EvidenceRecord record, Inspection inspection) {
    return inspection.approvals(record).stream()
        .filter(approval -> approval.moment("at").isPresent())
        .max(Comparator.comparing(ApprovedBeforeWritten::day));
  }

  private static LocalDate day(Value.Structure approval) {
    return approval.moment("at").map(OffsetDateTime::toLocalDate).orElseThrow();
  }
}
