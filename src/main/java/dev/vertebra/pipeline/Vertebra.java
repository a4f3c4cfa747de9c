package dev.vertebra.pipeline;

import dev.vertebra.analyse.Analyser;
import dev.vertebra.analyse.ReleaseFinder;
import dev.vertebra.check.Checker;
import dev.vertebra.check.Inspection;
import dev.vertebra.check.waiver.Waivers;
import dev.vertebra.compare.Comparison;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Findings;
import dev.vertebra.diagnostic.Result;
import dev.vertebra.model.Analysis;
import dev.vertebra.model.Corpus;
import dev.vertebra.model.Release;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.output.OutputTree;
import dev.vertebra.read.EvidenceReader;
import dev.vertebra.read.ProjectReader;
import dev.vertebra.read.Setup;
import dev.vertebra.render.dossier.DossierRenderer;
import dev.vertebra.render.dossier.PdfResult;
import dev.vertebra.render.graph.CachedLayouts;
import dev.vertebra.render.graph.EmbeddedGraphviz;
import dev.vertebra.render.graph.GraphEngine;
import dev.vertebra.render.page.Pages;
import dev.vertebra.render.page.Publication;
import dev.vertebra.render.site.ReleaseFolder;
import dev.vertebra.render.site.SiteRenderer;
import dev.vertebra.resolve.Resolver;
import dev.vertebra.resolve.Staleness;
import dev.vertebra.source.SourceTree;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The compiler: read, resolve, check, analyse, publish. */
public final class Vertebra {
  private Vertebra() {}

  /** Reads and checks an evidence folder. Never writes. */
  public static Compilation check(SourceTree sources) {
    List<Diagnostic> found = new ArrayList<>();

    Setup setup = take(ProjectReader.read(sources), found);
    Corpus corpus = take(EvidenceReader.read(sources, setup), found);
    TraceGraph resolved = take(Resolver.resolve(corpus, setup.profile(), sources), found);
    Release release = ReleaseFinder.find(resolved, setup.project());
    TraceGraph graph = Staleness.mark(resolved, release);
    Inspection inspection =
        new Inspection(graph, setup.profile(), setup.project(), release, corpus.catalogues());
    Checker.Outcome checked = Checker.check(inspection);
    found.addAll(checked.diagnostics());
    Findings findings =
        Waivers.apply(Findings.fold(found), inspection, DocumentDate.day(graph, release));
    Analysis analysis =
        Analyser.analyse(
            graph, release, setup.profile(), setup.project(), corpus.catalogues(), found);

    return new Compilation(
        sources,
        setup.profile(),
        setup.project(),
        graph,
        analysis,
        findings,
        checked.runs(),
        checked.off());
  }

  /**
   * Writes the site and the dossier of a release. They share their views and are made side by side;
   * the order of writing is fixed.
   *
   * @param toolVersion version of the compiler, shown on every page
   * @param date date of the documents in place of the one that the evidence gives
   * @return what could not be published as the evidence says it
   */
  public static List<Diagnostic> publish(
      Compilation compilation, String toolVersion, Optional<Instant> date, OutputTree target) {
    return publish(compilation, Optional.empty(), toolVersion, date, target);
  }

  /**
   * The same with what is different since the release before.
   *
   * @param changes empty for the first release
   */
  public static List<Diagnostic> publish(
      Compilation compilation,
      Optional<Comparison> changes,
      String toolVersion,
      Optional<Instant> date,
      OutputTree target) {
    Pages pages =
        new Pages(
            new Publication(
                compilation.profile(),
                compilation.project(),
                compilation.graph(),
                compilation.analysis(),
                compilation.findings(),
                compilation.rules(),
                compilation.rulesOff(),
                compilation.sources(),
                toolVersion,
                changes));
    GraphEngine graphs = new CachedLayouts(new EmbeddedGraphviz());
    Instant dated = date.orElseGet(() -> DocumentDate.of(compilation));
    CompletableFuture<PdfResult> dossier =
        CompletableFuture.supplyAsync(() -> new DossierRenderer(graphs).render(pages, dated));
    new SiteRenderer(graphs).render(pages, target);
    PdfResult made = dossier.join();
    made.pdf()
        .ifPresent(
            pdf ->
                target.add(
                    "releases/" + ReleaseFolder.of(pages.release().version()) + "/dossier.pdf",
                    pdf.toArray()));
    return new DossierFindings(compilation).of(made.problems());
  }

  private static <T> T take(Result<T> result, List<Diagnostic> found) {
    found.addAll(result.diagnostics());
    return result.value();
  }
}
