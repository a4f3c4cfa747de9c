package dev.vertebra.resolve;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Result;
import dev.vertebra.model.Artifact;
import dev.vertebra.model.Corpus;
import dev.vertebra.model.ModelSystem;
import dev.vertebra.model.Reviews;
import dev.vertebra.model.RunAssessment;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.model.TraceLink;
import dev.vertebra.profile.Profile;
import dev.vertebra.source.SourceTree;
import java.util.ArrayList;
import java.util.List;

/** The stage that ties records together: ids, links, digests, verdicts. */
public final class Resolver {
  private Resolver() {}

  /**
   * Resolves every link of the corpus and recomputes every digest.
   *
   * @param sources the evidence folder, for the bytes of artifacts
   */
  public static Result<TraceGraph> resolve(Corpus corpus, Profile profile, SourceTree sources) {
    List<Diagnostic> found = new ArrayList<>();
    Ids ids = Ids.of(corpus.records(), found);
    Cardinality.check(ids.records(), profile, found);
    List<Artifact> artifacts = ArtifactDigests.recompute(ids.records(), sources, found);
    Evidence evidence = new Evidence(ids, profile, artifacts, corpus.results());
    List<ModelSystem> systems = SystemIdentity.compute(evidence, found);
    Bindings bindings = new Bindings(evidence, systems);
    List<TraceLink> links = new ArrayList<>(LinkResolution.resolve(evidence, bindings, found));
    links.addAll(DerivedLinks.derive(evidence, links));
    Cycles.check(links, profile, found);
    List<RunAssessment> runs = RunVerdicts.assess(evidence, links, found);
    Reviews reviews = LinkReviews.compare(evidence, links, corpus.ledger());
    links.replaceAll(link -> LinkReviews.weakened(link, reviews));
    return new Result<>(
        new TraceGraph(
            ids.records(), links, artifacts, runs, systems, evidence.trainings(), reviews),
        found);
  }
}
