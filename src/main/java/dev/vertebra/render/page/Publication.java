package dev.vertebra.render.page;

import dev.vertebra.compare.Comparison;
import dev.vertebra.diagnostic.Findings;
import dev.vertebra.diagnostic.RuleRun;
import dev.vertebra.model.Analysis;
import dev.vertebra.model.CatalogueCoverage;
import dev.vertebra.model.ReleaseSummary;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.profile.Profile;
import dev.vertebra.profile.Project;
import dev.vertebra.source.SourceTree;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is published about one release.
 *
 * @param profile the language it is written in
 * @param project product and settings
 * @param graph records and links
 * @param analysis derived facts
 * @param findings all findings, folded
 * @param rules each rule that ran, with what it asked about
 * @param rulesOff each rule that the project switched off
 * @param sources the evidence folder, for excerpts
 * @param baseline the baseline of a sealed release as JSON
 * @param toolVersion version of the compiler, such as {@code 0.1.0}
 * @param changes what is different since the release before; empty for the first one
 * @param history sealed releases up to this one, and this one last
 * @param lenses coverage of catalogues that the project does not select and that pages show all the
 *     same, as the compiler that renders knows them
 */
public record Publication(
    Profile profile,
    Project project,
    TraceGraph graph,
    Analysis analysis,
    Findings findings,
    List<RuleRun> rules,
    List<RuleRun> rulesOff,
    SourceTree sources,
    Optional<String> baseline,
    String toolVersion,
    Optional<Comparison> changes,
    List<ReleaseSummary> history,
    List<CatalogueCoverage> lenses) {
  public Publication {
    rules = List.copyOf(rules);
    rulesOff = List.copyOf(rulesOff);
    history = List.copyOf(history);
    lenses = List.copyOf(lenses);
  }

  /** A publication that shows the selected catalogues alone. */
  public Publication(
      Profile profile,
      Project project,
      TraceGraph graph,
      Analysis analysis,
      Findings findings,
      List<RuleRun> rules,
      List<RuleRun> rulesOff,
      SourceTree sources,
      Optional<String> baseline,
      String toolVersion,
      Optional<Comparison> changes,
      List<ReleaseSummary> history) {
    this(
        profile,
        project,
        graph,
        analysis,
        findings,
        rules,
        rulesOff,
        sources,
        baseline,
        toolVersion,
        changes,
        history,
        List.of());
  }
}
