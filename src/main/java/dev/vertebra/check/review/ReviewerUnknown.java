package dev.vertebra.check.review;

import static dev.vertebra.check.Wording.count;
import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Suggestions;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.ReviewEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whoever reviewed is a role or a person on record. One finding for each name, at its first entry.
 *
 * <p>Source: ISO 13485 5.5.1 (responsibilities and authorities are documented), 4.2.5.
 */
public final class ReviewerUnknown implements Rule {
  private static final Code CODE = Code.error("VT618", "reviewer-unknown");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return Reviewed.records(inspection);
  }

  @Override
  public List<String> asked(Inspection inspection) {
    return Reviewed.entries(inspection);
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    Reviewers known = new Reviewers(inspection);
    Map<String, List<ReviewEntry>> unknown = new TreeMap<>();
    for (ReviewEntry entry : inspection.graph().reviews().ledger().entries()) {
      String by = entry.review().by();
      if (known.find(by).isEmpty()) {
        unknown.computeIfAbsent(by, k -> new ArrayList<>()).add(entry);
      }
    }
    List<Diagnostic> found = new ArrayList<>();
    unknown.forEach(
        (by, entries) ->
            found.add(
                Reviewed.about(report(by, entries, known.ids()), entries.get(0), inspection)));
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
