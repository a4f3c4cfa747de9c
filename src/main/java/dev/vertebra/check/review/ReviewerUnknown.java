package dev.vertebra.check.review;

import static dev.vertebra.check.Wording.count;
import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Parties;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Suggestions;
import dev.vertebra.model.ReviewEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Whoever reviewed is a role or a person on record. One finding for each name, at its first entry.
 *
 * <p>Source: ISO 13485 5.5.1 (responsibilities and authorities are documented), 4.2.5.
 */
public final class ReviewerUnknown implements LedgerRule {
  private static final Code CODE = Code.error("VT618", "reviewer-unknown");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    Parties known = new Parties(inspection);
    List<Diagnostic> found = new ArrayList<>();
    Reviewed.byReviewer(inspection)
        .forEach(
            (by, entries) -> {
              if (known.withId(by).isEmpty()) {
                found.add(about(report(by, entries, known.ids()), entries.get(0), inspection));
              }
            });
    return found;
  }

  private static Diagnostic report(String by, List<ReviewEntry> entries, Collection<String> known) {
    ReviewEntry first = entries.get(0);
    int others = entries.size() - 1;
    Diagnostic found =
        Diagnostic.of(
                CODE,
                first.by(),
                name(by)
                    + ", who made entry "
                    + first.review().number()
                    + (others == 0 ? "" : " and " + count(others, "other entry", "other entries"))
                    + " of the ledger, is not on record")
            .targeting(by)
            .labelled("no role or person has this id");
    for (String help : Suggestions.help(by, known)) {
      found = found.helped(help);
    }
    return found
        .helped(
            "add the role or person that reviewed; after a change of its id, keep the old one under"
                + " `aliases:`")
        .restingOn(Fact.record(by))
        .restingOn(Fact.recordsOf("role"))
        .restingOn(Fact.recordsOf("person"));
  }
}
