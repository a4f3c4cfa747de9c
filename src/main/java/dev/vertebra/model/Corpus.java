package dev.vertebra.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was read: records whose links are still text, the result files that records name, the
 * selected catalogues and the ledger of reviews.
 *
 * @param records in the order of their places; ids may repeat
 * @param results parsed result files by path; a file that could not be read has a finding instead
 *     of an entry
 * @param catalogues in the project file's order
 * @param ledger the reviews on file
 */
public record Corpus(
    List<EvidenceRecord> records,
    Map<String, ResultFile> results,
    List<Catalogue> catalogues,
    ReviewLedger ledger) {
  public Corpus {
    records = List.copyOf(records);
    results = Collections.unmodifiableMap(new TreeMap<>(results));
    catalogues = List.copyOf(catalogues);
  }
}
