package dev.vertebra.pipeline;

import dev.vertebra.compare.Side;
import dev.vertebra.diagnostic.Findings;
import dev.vertebra.diagnostic.RuleRun;
import dev.vertebra.model.Analysis;
import dev.vertebra.model.Catalogue;
import dev.vertebra.model.Release;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.profile.Profile;
import dev.vertebra.profile.Project;
import dev.vertebra.release.ReleaseStore;
import dev.vertebra.release.SealedRelease;
import dev.vertebra.render.page.Publication;
import dev.vertebra.source.SourceTree;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What checking an evidence folder gives: everything that can be published or reported about it.
 *
 * @param sources the evidence that was read, without the store of sealed releases
 * @param opened paths of its files that were read as text
 * @param profile the language, project additions included
 * @param project product and settings
 * @param catalogues the selected catalogues
 * @param graph records and links
 * @param analysis derived facts
 * @param findings all findings, folded
 * @param rules each rule that ran, with the records that it asked about, in the order of codes
 * @param rulesOff each rule that the project switched off, in the order of codes
 * @param store the sealed releases beside it
 */
public record Compilation(
    SourceTree sources,
    Set<String> opened,
    Profile profile,
    Project project,
    List<Catalogue> catalogues,
    TraceGraph graph,
    Analysis analysis,
    Findings findings,
    List<RuleRun> rules,
    List<RuleRun> rulesOff,
    ReleaseStore store) {
  public Compilation {
    opened = Set.copyOf(opened);
    catalogues = List.copyOf(catalogues);
    rules = List.copyOf(rules);
    rulesOff = List.copyOf(rulesOff);
  }

  /** The state as one side of a comparison, which calls it {@code label}. */
  public Side side(String label) {
    return new Side(label, profile, project, graph, analysis, findings);
  }

  /** The release that it is about. */
  public Release release() {
    return analysis.release();
  }

  /** The sealed release that it is, unless it is a draft. */
  Optional<SealedRelease> sealed() {
    return release().isDraft() ? Optional.empty() : store.find(release().version());
  }

  /** What is published about it by a compiler of this version. */
  public Publication publication(String toolVersion) {
    return new SealedStates(store).publication(this, toolVersion);
  }
}
