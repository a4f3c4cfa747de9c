package dev.vertebra.check.review;

import static dev.vertebra.check.Wording.count;
import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Parties;
import dev.vertebra.check.time.Signers;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.ReviewEntry;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Whoever reviews has a completed training record by that day. One finding for each reviewer, at
 * the first entry that no training covers. A name that is not on record is another rule's.
 *
 * <p>Source: ISO 13485 6.2. A warning, because competence may rest on education or experience that
 * is recorded elsewhere.
 */
public final class ReviewerNotTrained implements LedgerRule {
  private static final Code CODE = Code.warning("VT619", "reviewer-not-trained");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    Signers signers = new Signers(inspection);
    Parties known = new Parties(inspection);
    List<Diagnostic> found = new ArrayList<>();
    Reviewed.byReviewer(inspection)
        .forEach(
            (by, entries) -> {
              List<ReviewEntry> untrained =
                  entries.stream().filter(e -> !signers.isTrained(by, day(e))).toList();
              if (known.withId(by).isPresent() && !untrained.isEmpty()) {
                found.add(about(report(by, untrained, signers), untrained.get(0), inspection));
              }
            });
    return found;
  }

  private static LocalDate day(ReviewEntry entry) {
    return entry.review().at().atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private static Diagnostic report(String by, List<ReviewEntry> entries, Signers signers) {
    ReviewEntry first = entries.get(0);
    int others = entries.size() - 1;
    Diagnostic found =
        Diagnostic.of(
                CODE,
                first.by(),
                name(by)
                    + " reviewed links of "
                    + name(first.review().record())
                    + (others == 0
                        ? ""
                        : " and made " + count(others, "other entry", "other entries"))
                    + " without a training record by that day")
            .targeting(by)
            .labelled("reviewed on " + ReviewWords.day(first));
    return signers
        .explain(found, by)
        .restingOn(Fact.linksOf("trained"))
        .restingOn(Fact.recordsOf("training-record"))
        .restingOn(Fact.recordsOf("role"))
        .restingOn(Fact.recordsOf("person"));
  }
}
