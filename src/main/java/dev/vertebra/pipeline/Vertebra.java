package dev.vertebra.pipeline;

import dev.vertebra.analyse.Analyser;
import dev.vertebra.check.Checker;
import dev.vertebra.check.Inspection;
import dev.vertebra.check.waiver.Waivers;
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
import dev.vertebra.release.ReleaseStore;
import dev.vertebra.release.SealedRelease;
import dev.vertebra.resolve.Resolver;
import dev.vertebra.resolve.Staleness;
import dev.vertebra.source.ReadTree;
import dev.vertebra.source.SourceTree;
import java.util.ArrayList;
import java.util.List;

/** The compiler: read, resolve, check, analyse, publish. */
public final class Vertebra {
  private Vertebra() {}

  /** Reads and checks an evidence folder, its sealed releases included. Never writes. */
  public static Compilation check(SourceTree folder) {
    List<Diagnostic> found = new ArrayList<>();
    ReleaseStore store = take(ReleaseStore.read(folder), found);
    return compile(Input.draft(folder, store), found);
  }

  /** Reads and checks a sealed release as it was when it was sealed. */
  public static Compilation check(ReleaseStore store, SealedRelease release) {
    return compile(Input.sealed(store, release), new ArrayList<>());
  }

  private static Compilation compile(Input input, List<Diagnostic> found) {
    ReadTree sources = new ReadTree(input.evidence());

    Setup setup = take(ProjectReader.read(sources, input.shipped()), found);
    Corpus corpus = take(EvidenceReader.read(sources, setup, input.shipped()), found);
    TraceGraph resolved = take(Resolver.resolve(corpus, setup.profile(), sources), found);
    Release release = input.release(resolved, setup.project());
    TraceGraph graph = Staleness.mark(resolved, release);
    Inspection inspection =
        new Inspection(graph, setup.profile(), setup.project(), release, corpus.catalogues());
    Checker.Outcome checked = Checker.check(inspection);
    found.addAll(checked.diagnostics());
    Findings findings =
        Waivers.apply(Findings.fold(found), inspection, DocumentDate.day(graph, release));
    Analysis analysis =
        Analyser.analyse(
            graph,
            release,
            setup.profile(),
            setup.project(),
            corpus.catalogues(),
            found,
            findings.waived());

    return new Compilation(
        input.evidence(),
        sources.opened(),
        setup.profile(),
        setup.project(),
        corpus.catalogues(),
        graph,
        analysis,
        findings,
        checked.runs(),
        checked.off(),
        input.store());
  }

  /**
   * Publishes every sealed release from its baseline, and the draft when it holds anything else.
   *
   * @return what could not be published as the draft's evidence says it
   */
  public static List<Diagnostic> publish(
      Compilation compilation, Publishing how, OutputTree target) {
    return new SitePublisher(compilation, how, target).publish();
  }

  private static <T> T take(Result<T> result, List<Diagnostic> found) {
    found.addAll(result.diagnostics());
    return result.value();
  }
}
