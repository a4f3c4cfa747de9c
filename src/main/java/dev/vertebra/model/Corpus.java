package dev.vertebra.model;

import java.util.List;

/**
 * What was read: records whose links are still text, and the catalogues that the project selects.
 *
 * @param records in the order of their places; ids may repeat
 * @param catalogues in the project file's order
 */
public record Corpus(List<EvidenceRecord> records, List<Catalogue> catalogues) {
  public Corpus {
    records = List.copyOf(records);
    catalogues = List.copyOf(catalogues);
  }
}
