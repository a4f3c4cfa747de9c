package dev.vertebra.check.review;

import dev.vertebra.check.Inspection;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.LinkReview;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.ReviewEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What rules on reviews ask about. */
final class Reviewed {
  private Reviewed() {}

  /** Records at one end of the links that were ever reviewed, sorted by id. */
  static List<EvidenceRecord> records(Function<LinkReview, RecordId> end, Inspection inspection) {
    return inspection.graph().reviews().links().stream()
        .filter(l -> l.last().isPresent())
        .map(end)
        .distinct()
        .sorted()
        .map(inspection.graph()::get)
        .toList();
  }

  /** The entries of the ledger by who made them, as written, each list in the ledger's order. */
  static Map<String, List<ReviewEntry>> byReviewer(Inspection inspection) {
    Map<String, List<ReviewEntry>> entries = new TreeMap<>();
    for (ReviewEntry entry : inspection.graph().reviews().ledger().entries()) {
      entries.computeIfAbsent(entry.review().by(), by -> new ArrayList<>()).add(entry);
    }
    return entries;
  }
}
