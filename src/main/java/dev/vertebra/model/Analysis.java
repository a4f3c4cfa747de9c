package dev.vertebra.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Derived facts about a trace graph, each computed once.
 *
 * @param release the release that the build is about
 * @param spine strengths of all links on the evidence spine
 * @param spineByStage the same by the name of the stage that a link starts from, in spine order
 * @param catalogues coverage of each selected catalogue
 * @param matrix the trace matrix, sorted by subject
 * @param threads what lies upstream and downstream of each record
 */
public record Analysis(
    Release release,
    LinkShare spine,
    Map<String, LinkShare> spineByStage,
    List<CatalogueCoverage> catalogues,
    List<MatrixRow> matrix,
    Threads threads) {
  public Analysis {
    spineByStage = Collections.unmodifiableMap(new LinkedHashMap<>(spineByStage));
    catalogues = List.copyOf(catalogues);
    matrix = List.copyOf(matrix);
  }
}
