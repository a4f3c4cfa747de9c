package dev.vertebra.check.review;

import dev.vertebra.check.Inspection;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.model.ReviewEntry;
import java.util.ArrayList;
import java.util.List;

/**
 * A review is not dated before the one above it: the ledger grows at its end.
 *
 * <p>Source: ISO 13485 4.2.5; 21 CFR 11.10(e) (time-stamped audit trails).
 */
public final class ReviewOutOfOrder implements LedgerRule {
  private static final Code CODE = Code.error("VT620", "review-out-of-order");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    List<ReviewEntry> entries = inspection.graph().reviews().ledger().entries();
    List<Diagnostic> found = new ArrayList<>();
    for (int i = 1; i < entries.size(); i++) {
      ReviewEntry before = entries.get(i - 1);
      if (entries.get(i).review().at().isBefore(before.review().at())) {
        found.add(about(report(entries.get(i), before), entries.get(i), inspection));
      }
    }
    return found;
  }

  private static Diagnostic report(ReviewEntry entry, ReviewEntry before) {
    return Diagnostic.of(
            CODE,
            entry.at(),
            "entry "
                + entry.review().number()
                + " of the ledger is dated before entry "
                + before.review().number()
                + ", which stands above it")
        .targeting("entry " + entry.review().number())
        .labelled("dated back")
        .see(before.at(), "the entry above it")
        .helped("an entry is not changed afterwards: say in a waiver which time is right, and why");
  }
}
