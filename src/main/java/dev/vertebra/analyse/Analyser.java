package dev.vertebra.analyse;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.diagnostic.Waived;
import dev.vertebra.model.Analysis;
import dev.vertebra.model.Catalogue;
import dev.vertebra.model.CatalogueCoverage;
import dev.vertebra.model.MatrixRow;
import dev.vertebra.model.Release;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.profile.Profile;
import dev.vertebra.profile.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The stage that computes what pages and figures rest on. */
public final class Analyser {
  private Analyser() {}

  /**
   * Derives every index.
   *
   * @param diagnostics findings of all stages before: a record with an error, open or waived, does
   *     not make a clause evidenced
   * @param waived findings that waivers cover: they answer for holes of the matrix
   */
  public static Analysis analyse(
      TraceGraph graph,
      Release release,
      Profile profile,
      Project project,
      List<Catalogue> catalogues,
      List<Diagnostic> diagnostics,
      List<Waived> waived) {
    Set<String> inError =
        diagnostics.stream()
            .filter(d -> d.severity() == Severity.ERROR)
            .map(Diagnostic::subject)
            .collect(Collectors.toUnmodifiableSet());
    List<MatrixRow> matrix = Matrix.rows(graph, profile, release, waived);
    ClauseStates states = new ClauseStates(graph, profile, project, inError);
    return new Analysis(
        release,
        SpineLinks.share(graph, profile),
        SpineLinks.byStage(graph, profile),
        CrossWalk.of(catalogues.stream().map(states::coverage).toList()),
        matrix,
        new LazyThreads(graph, profile, matrix));
  }

  /**
   * Coverage of catalogues that the project does not select: no record can name their clauses, so
   * that all answers come by way of the selected ones.
   *
   * @param lenses catalogues of the compiler; each may be answered by way of those before it, too
   */
  public static List<CatalogueCoverage> lenses(
      TraceGraph graph, Profile profile, Analysis analysis, List<Catalogue> lenses) {
    ClauseStates states = ClauseStates.ofUnselected(graph, profile);
    List<CatalogueCoverage> all = new ArrayList<>(analysis.catalogues());
    lenses.stream().map(states::coverage).forEach(all::add);
    return CrossWalk.of(all).subList(analysis.catalogues().size(), all.size());
  }
}
