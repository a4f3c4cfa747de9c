package dev.vertebra.render.page;

import dev.vertebra.model.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The first page of a release.
 *
 * @param spine strengths of all spine links
 * @param stages stages with their records and link strengths
 * @param decision the release decision with its fields and approvals
 * @param runs every validation run
 * @param findings all findings
 * @param matrix the trace matrix
 * @param catalogues clause coverage
 * @param risks the risk file
 * @param reviews how many links were reviewed
 * @param records number of all records
 * @param artifactsAgreed number of files whose bytes agree with their digest
 * @param artifacts number of files that records name
 */
public record OverviewView(
    ShareView spine,
    List<StageView> stages,
    Optional<RecordView> decision,
    List<RunView> runs,
    FindingsView findings,
    MatrixView matrix,
    List<CatalogueView> catalogues,
    List<RiskView> risks,
    ReviewsView reviews,
    int records,
    int artifactsAgreed,
    int artifacts) {
  private static final int SHOWN = 24;

  public OverviewView {
    stages = List.copyOf(stages);
    runs = List.copyOf(runs);
    catalogues = List.copyOf(catalogues);
    risks = List.copyOf(risks);
  }

  /** The first runs by id when there are few, else those that did not meet their criteria first. */
  public List<RunView> runsInShort() {
    if (runs.size() <= SHOWN) {
      return runs;
    }
    return Stream.concat(
            runs.stream().filter(r -> r.verdict() != Verdict.MET),
            runs.stream().filter(r -> r.verdict() == Verdict.MET))
        .limit(SHOWN)
        .toList();
  }

  /** Number of risks in force. */
  public long risksInForce() {
    return risks.stream().filter(r -> r.risk().isEffective()).count();
  }

  /** Number of risks in force whose controls are all verified. */
  public long risksControlled() {
    return risks.stream().filter(r -> r.risk().isEffective() && r.isControlled()).count();
  }
}
