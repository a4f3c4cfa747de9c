package dev.vertebra.check.time;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.RecordRule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.model.EvidenceRecord;
import java.util.List;
import java.util.stream.Stream;

/**
 * Somebody other than its author has read what decides about a release (an intended use, claim,
 * protocol, change request, release decision or nonconformity) before it was approved: a second
 * signature, for review or approval. A warning, because a small organization may have to do
 * without.
 *
 * <p>Source: ISO 13485 4.2.4 (review and approval before issue), 7.3.5 and 8.2.4 (who judges is
 * independent of what is judged).
 */
public final class ApprovedByItsAuthor implements RecordRule {
  private static final Code CODE = Code.warning("VT327", "approved-by-its-author");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection
        .effective(
            "intended-use",
            "claim",
            "protocol",
            "change-request",
            "release-decision",
            "nonconformity")
        .stream()
        .filter(record -> !record.text("author").isBlank())
        .filter(record -> !inspection.approvals(record).isEmpty())
        .toList();
  }

  @Override
  public Stream<Diagnostic> ask(EvidenceRecord record, Inspection inspection) {
    String author = record.text("author");
    boolean alone =
        record.structures("approvals").stream()
            .filter(approval -> !approval.text("meaning").equals("authorship"))
            .allMatch(approval -> approval.text("by").equals(author));
    return alone
        ? Stream.of(
            finding(
                    record,
                    inspection.approvals(record).get(0).spanOf("by"),
                    name(record) + " was approved by its author alone")
                .labelled("also the author")
                .see(record.spanOf("author"), "the author")
                .helped(
                    "have a second role read it, and add that signature with"
                        + " `meaning: review` or `approval`"))
        : Stream.of();
  }
}
