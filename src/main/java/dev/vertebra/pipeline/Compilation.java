package dev.vertebra.pipeline;

import dev.vertebra.compare.Side;
import dev.vertebra.diagnostic.Findings;
import dev.vertebra.diagnostic.RuleRun;
import dev.vertebra.model.Analysis;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.profile.Profile;
import dev.vertebra.profile.Project;
import dev.vertebra.source.SourceTree;
import java.util.List;

/**
 * What checking an evidence folder gives: everything that can be published or reported about it.
 *
 * @param sources the folder that was read
 * @param profile the language, project additions included
 * @param project product and settings
 * @param graph records and links
 * @param analysis derived facts
 * @param findings all findings, folded
 * @param rules each rule that ran, with the records that it asked about, in the order of codes
 * @param rulesOff each rule that the project switched off, in the order of codes
 */
public record Compilation(
    SourceTree sources,
    Profile profile,
    Project project,
    TraceGraph graph,
    Analysis analysis,
    Findings findings,
    List<RuleRun> rules,
    List<RuleRun> rulesOff) {
  public Compilation {
    rules = List.copyOf(rules);
    rulesOff = List.copyOf(rulesOff);
  }

  /** The state as one side of a comparison, which calls it {@code label}. */
  public Side side(String label) {
    return new Side(label, profile, project, graph, analysis, findings);
  }
}
