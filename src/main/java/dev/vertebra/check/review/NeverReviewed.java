package dev.vertebra.check.review;

import static dev.vertebra.check.Wording.count;
import static dev.vertebra.check.Wording.name;
import static dev.vertebra.check.Wording.names;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.LinkReview;
import dev.vertebra.profile.Project;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the project demands it ({@code reviews: required}), every link of a record in force that
 * relies on fields has been reviewed. One finding for each record.
 *
 * <p>Source: ISO 13485 7.3.3, 7.3.4 (inputs and outputs are reviewed), 4.2.5 (the record of it).
 */
public final class NeverReviewed implements Rule {
  private static final Code CODE = Code.error("VT616", "never-reviewed");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inForce(inspection)
        .filter(r -> !inspection.graph().reviews().of(r.id()).isEmpty())
        .toList();
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    return inForce(inspection)
        .flatMap(r -> Stream.of(r).filter(one -> !open(one, inspection).isEmpty()))
        .map(r -> report(r, open(r, inspection), inspection))
        .toList();
  }

  private static Stream<EvidenceRecord> inForce(Inspection inspection) {
    return inspection.project().reviews() == Project.Reviews.REQUIRED
        ? inspection.graph().records().stream().filter(inspection::isEffective)
        : Stream.empty();
  }

  private static List<LinkReview> open(EvidenceRecord record, Inspection inspection) {
    return inspection.graph().reviews().of(record.id()).stream()
        .filter(l -> l.state() == LinkReview.State.NOT_REVIEWED)
        .toList();
  }

  private Diagnostic report(EvidenceRecord record, List<LinkReview> open, Inspection inspection) {
    int all = inspection.graph().reviews().of(record.id()).size();
    LinkReview first = open.get(0);
    return finding(
            record,
            inspection.place(record, first.relation()),
            "nobody has reviewed "
                + open.size()
                + " of "
                + count(all, "link", "links")
                + " of "
                + name(record)
                + " that rely on fields of their targets")
        .labelled(
            "not reviewed: "
                + names(open.stream().map(l -> l.relation() + " " + l.to()).distinct().toList()))
        .helped("`vertebra review " + record.id() + " --by ROLE --why TEXT` reviews all of them")
        .restingOn(Fact.reviewLedger());
  }
}
